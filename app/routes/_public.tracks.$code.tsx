import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import {
	getPublicTrack,
	type PublicRound,
	type PublicTrack,
} from '~/modules/contest/queries/public-track.server'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Lines, Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { getContext } from '~/web/context.server'
import { ContestRail, takesEntries } from '~/web/parts/contest-rail'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'
import { useRuleWords } from '~/web/parts/rule-words'

export const handle = { static: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	publicTitle(matches, () => data?.track.name ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { track: await getPublicTrack(ctx, params.code!, params.contest) }
}

function Judging({ round }: { round: PublicRound }) {
	const t = useText(pagesText)
	const names = new Map(round.criteria.map(({ key, name }) => [key, name]))
	const words = useRuleWords(round.rule, names)
	const minScore = round.rule.select?.minScore
	return (
		<Stack gap={4}>
			<Table
				caption={round.name}
				rows={round.criteria}
				rowKey={({ id }) => id}
				columns={[
					{ key: 'name', head: t.criterion, primary: true, nowrap: true, cell: ({ name }) => name },
					{
						key: 'points',
						head: t.points,
						numeric: true,
						cell: ({ maximum, counted }) => (counted ? String(maximum / 100) : t.informational),
					},
					{ key: 'guidance', head: t.guidance, cell: ({ guidance }) => guidance },
				]}
			/>
			<Panel>
				<DescriptionList
					items={[
						{ term: t.judgesEach, value: t.judgesEachLine(String(round.judgesPerEntry)) },
						{ term: t.method, value: words.method },
						{ term: t.tieChain, value: words.ties },
						{ term: t.quorum, value: t.quorumLine(String(round.rule.quorum)) },
						...(minScore === undefined ? [] : [{ term: t.minScore, value: String(minScore) }]),
					]}
				/>
			</Panel>
		</Stack>
	)
}

/** The way in while entries are taken; afterwards the problems can still be read. */
function EnterButton({ track }: { track: PublicTrack }) {
	const t = useText(pagesText)
	const base = usePublicBase()
	const taken = takesEntries(track.calendar.stages)
	if (track.requiresProblem) {
		return (
			<ButtonLink kind={taken ? 'primary' : 'alt'} href={`${base}/problems`}>
				{taken ? t.chooseProblem : t.readProblems}
			</ButtonLink>
		)
	}
	return taken ? <ButtonLink href="/entrant">{t.enter}</ButtonLink> : null
}

export default function PublicTrackPage() {
	const t = useText(pagesText)
	const { track } = useLoaderData<typeof loader>()
	return (
		<Page>
			<Stack gap={6}>
				<PageHeader
					title={track.name}
					lead={track.summary}
					actions={<EnterButton track={track} />}
				/>
				<ContestRail stages={track.calendar.stages} />
				{track.eligibility ? (
					<Section title={t.trackEligibility}>
						<Panel>
							<Lines text={track.eligibility} />
						</Panel>
					</Section>
				) : null}
				<Section title={t.trackList}>
					<Panel tone="official">
						<Stack gap={2}>
							<Text tone="strong" size="large">
								{track.listTitle}
							</Text>
							<Text tone="muted">{t.trackSeats(String(track.seats))}</Text>
						</Stack>
					</Panel>
				</Section>
				{track.rounds.length > 0 ? (
					<Section title={t.trackJudging} note={t.trackJudgingNote}>
						<Stack gap={6}>
							{track.rounds.map((round) => (
								<Judging key={round.id} round={round} />
							))}
						</Stack>
					</Section>
				) : null}
			</Stack>
		</Page>
	)
}
