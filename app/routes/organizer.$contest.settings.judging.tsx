import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { setUpText } from '~/messages/set-up'
import { getJudging } from '~/modules/contest/queries/set-up.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatPeriod } from '~/ui/format'
import { Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'
import { useRuleWords } from '~/web/parts/rule-words'

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getJudging(await requireContext(request), params.contest!)
}

type Judging = ReturnType<typeof useLoaderData<typeof loader>>

function Round({ round }: { round: Judging['rounds'][number] }) {
	const t = useText(setUpText)
	const p = useText(pagesText)
	const locale = useLocale()
	const { contest } = useParams()
	const words = useRuleWords(round.rule, new Map())
	const locked = round.lockedAt !== null
	return (
		<Panel
			level={3}
			title={locale === 'en' ? round.nameEn : round.name}
			note={locked ? <StateWord tone="quiet" word={t.locked} title={t.lockedNote} /> : undefined}
			actions={
				<TextLink href={`/organizer/${contest}/settings/rounds/${round.id}`}>
					{locked ? t.view : t.editRound}
				</TextLink>
			}
		>
			<DescriptionList
				items={[
					{
						term: t.window,
						value: formatPeriod(round.scoringOpensAt, round.scoringEndsAt, locale),
					},
					{ term: p.judgesEach, value: p.judgesEachLine(String(round.judgesPerEntry)) },
					{ term: p.method, value: words.method },
					{ term: p.tieChain, value: words.ties },
					{ term: p.quorum, value: p.quorumLine(String(round.rule.quorum)) },
					{ term: p.minScore, value: round.rule.select?.minScore?.toString() },
				]}
			/>
		</Panel>
	)
}

function Rubric({ rubric }: { rubric: Judging['rubrics'][number] }) {
	const t = useText(setUpText)
	const locale = useLocale()
	const { contest } = useParams()
	return (
		<Section
			level={3}
			title={locale === 'en' ? rubric.nameEn : rubric.name}
			note={
				rubric.locked ? <StateWord tone="quiet" word={t.locked} title={t.lockedNote} /> : undefined
			}
			actions={
				<TextLink href={`/organizer/${contest}/settings/rubrics/${rubric.id}`}>
					{rubric.locked ? t.view : t.editRubric}
				</TextLink>
			}
		>
			<Table
				caption={locale === 'en' ? rubric.nameEn : rubric.name}
				captionHidden
				rows={rubric.criteria}
				rowKey={({ id }) => id}
				columns={[
					{
						key: 'name',
						head: t.criterionName,
						primary: true,
						nowrap: true,
						cell: ({ name, nameEn }) => (locale === 'en' ? nameEn : name),
					},
					{
						key: 'points',
						head: t.points,
						numeric: true,
						cell: ({ maximum }) => String(maximum / 100),
					},
					{
						key: 'guidance',
						head: t.guidance,
						cell: ({ guidance, guidanceEn }) => (locale === 'en' ? guidanceEn : guidance),
					},
				]}
			/>
		</Section>
	)
}

export default function JudgingSettings() {
	const t = useText(setUpText)
	const { rubrics, rounds } = useLoaderData<typeof loader>()
	return (
		<Stack gap={6}>
			<Section title={t.rounds} note={t.roundsNote}>
				<Stack gap={4}>
					{rounds.map((round) => (
						<Round key={round.id} round={round} />
					))}
				</Stack>
			</Section>
			<Section title={t.rubrics} note={t.rubricsNote}>
				<Stack gap={5}>
					{rubrics.map((rubric) => (
						<Rubric key={rubric.id} rubric={rubric} />
					))}
				</Stack>
			</Section>
		</Stack>
	)
}
