import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { judgingText } from '~/messages/judging'
import { getJudgeHome } from '~/modules/scoring/queries/judge-list.server'
import { Score } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'
import { SheetStateWord } from '~/ui/sheet-state-word'
import { type Column, Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return { ...(await getJudgeHome(ctx)), now: ctx.contestNow() }
}

type Home = ReturnType<typeof useLoaderData<typeof loader>>
type Round = Home['rounds'][number]
type Row = Round['assignments'][number]

function useColumns(): Column<Row>[] {
	const t = useText(judgingText)
	const english = useLocale() === 'en'
	return [
		{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.entry.code },
		{
			key: 'title',
			head: t.columns.title,
			primary: true,
			cell: (row) => (
				<TextLink href={`/judge/assignments/${row.id}`}>{row.title ?? t.blindTitle}</TextLink>
			),
		},
		{
			key: 'domain',
			head: t.columns.domain,
			cell: (row) => (english ? row.entry.domain?.nameEn : row.entry.domain?.name) ?? '—',
		},
		{
			key: 'state',
			head: t.columns.state,
			cell: (row) => <SheetStateWord state={row.sheet?.state ?? null} />,
		},
		{
			key: 'total',
			head: t.columns.total,
			numeric: true,
			cell: (row) => {
				const total = row.sheet?.total ?? null
				return total === null ? '—' : <Score hundredths={total} />
			},
		},
	]
}

function First({ home }: { home: Home }) {
	const t = useText(judgingText)
	const english = useLocale() === 'en'
	const unsigned = home.seats.find(({ state }) => state === 'invited')
	if (unsigned) {
		return (
			<NextStep
				now={home.now}
				sentence={t.commitFirst(unsigned.contest)}
				action={{ label: t.commitAction, href: `/judge/commitment/${unsigned.id}` }}
			/>
		)
	}
	const round = home.rounds.find((each) => each.isOpen && each.left > 0)
	const next = round?.assignments.find(({ sheet }) => !sheet || sheet.state === 'draft')
	if (!round || !next) {
		if (home.rounds.length === 0) return null
		return <NextStep now={home.now} tone="done" sentence={t.allDone} />
	}
	return (
		<NextStep
			now={home.now}
			sentence={t.nextStep(round.left)}
			detail={english ? round.nameEn : round.name}
			deadline={round.scoringEndsAt}
			action={{ label: t.nextAction, href: `/judge/assignments/${next.id}?tab=form` }}
		/>
	)
}

function RoundSection({ round, now }: { round: Round; now: Date }) {
	const t = useText(judgingText)
	const english = useLocale() === 'en'
	const all = round.assignments.length
	const name = english ? round.nameEn : round.name
	const when = round.isOpen ? (
		<>
			{t.until} <Time value={round.scoringEndsAt} format="deadline" />
		</>
	) : now < round.scoringOpensAt ? (
		t.notOpenYet
	) : (
		t.closed
	)
	return (
		<Section
			title={`${english ? round.track.nameEn : round.track.name} · ${name}`}
			note={
				<>
					{round.contest} · {when} · {t.progress(all - round.left, all)}
				</>
			}
		>
			<Table
				caption={name}
				captionHidden
				columns={useColumns()}
				rows={round.assignments}
				rowKey={(row) => row.id}
			/>
		</Section>
	)
}

export default function JudgeHome() {
	const t = useText(judgingText)
	const home = useLoaderData<typeof loader>()
	return (
		<Page>
			<Stack gap={6}>
				<PageHeader title={t.title} />
				<First home={home} />
				{home.rounds.length === 0 ? (
					<EmptyState title={t.nothing}>
						<Text>{t.nothingDetail}</Text>
					</EmptyState>
				) : (
					home.rounds.map((round) => <RoundSection key={round.id} round={round} now={home.now} />)
				)}
			</Stack>
		</Page>
	)
}
