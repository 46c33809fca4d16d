import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import type { NextStepKey } from '~/modules/contest/rules/next-step'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatCount } from '~/ui/format'
import { Page, Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { Stat, Stats } from '~/ui/stat'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { ContestRail } from '~/web/contest-rail'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getContestOverview(ctx, params.contest!)
}

type Overview = ReturnType<typeof useLoaderData<typeof loader>>

/** Where each step is done, below the contest's own address. */
const places: Partial<Record<NextStepKey, string>> = {
	complete: '/settings/publication',
	publish: '/settings/publication',
	problems: '/problems',
	second_decision: '/decision',
	second_release: '/release',
	second_objection: '/notice',
	second_sheet: '/progress',
	objections: '/notice',
	questions: '/problems/questions',
	verify: '/organizations',
	screen: '/screening',
	assign: '/assignment',
	sheets: '/progress',
	close: '/progress',
	rank: '/ranking',
	decide: '/decision',
	notify: '/notice',
	release: '/release',
	award: '/awards',
	notice_runs: '/notice',
}

const tones = { draft: 'wait', published: 'ok', archived: 'quiet' } as const

function useSentence() {
	const t = useText(contestText)
	const locale = useLocale()
	return ({ key, count }: { key: NextStepKey; count: number }) => {
		const words = t.next[key]
		return typeof words === 'function' ? words(formatCount(count, locale)) : words
	}
}

function Next({ overview }: { overview: Overview }) {
	const t = useText(contestText)
	const { next, calendar, slug, state } = overview
	const sentence = useSentence()(next)
	const place = places[next.key]
	const { countdown, now } = calendar
	const isPublic = state === 'published'
	const due = next.due && next.due > now ? next.due : null
	const waits = next.key === 'notice_runs' || next.key === 'sheets'
	return (
		<NextStep
			sentence={sentence}
			detail={
				countdown && isPublic
					? (countdown.closing ? t.stageCloses : t.stageOpens)(countdown.stage)
					: undefined
			}
			action={
				place
					? {
							label: t.nextAction[next.key as keyof typeof t.nextAction],
							href: `/organizer/${slug}${place}`,
						}
					: undefined
			}
			deadline={isPublic ? (due ?? (place ? null : countdown?.to)) : null}
			now={now}
			tone={waits ? 'wait' : place ? 'act' : 'done'}
		/>
	)
}

function Due({ due, now }: { due: Date | null; now: Date }) {
	const t = useText(contestText)
	if (!due) return '—'
	if (due > now) return <Time value={due} format="deadline" />
	return (
		<Row gap={2}>
			<Time value={due} format="deadline" />
			<StateWord tone="no" word={t.workOverdue} />
		</Row>
	)
}

function OpenWork({ overview }: { overview: Overview }) {
	const t = useText(contestText)
	const sentence = useSentence()
	const { work, slug, calendar, readOnly } = overview
	if (work.length === 0 && !readOnly) return null
	return (
		<Section title={readOnly ? t.workRead : t.work}>
			<Table
				caption={readOnly ? t.workRead : t.work}
				captionHidden
				rows={work}
				rowKey={({ key }) => key}
				empty={<EmptyState title={t.noWork} />}
				columns={[
					{
						key: 'work',
						head: t.workItem,
						primary: true,
						cell: (row) => (
							<TextLink href={`/organizer/${slug}${places[row.key]}`}>{sentence(row)}</TextLink>
						),
					},
					{
						key: 'due',
						head: t.workDue,
						cell: ({ due }) => <Due due={due} now={calendar.now} />,
					},
				]}
			/>
		</Section>
	)
}

function Numbers({ overview }: { overview: Overview }) {
	const t = useText(contestText).numbers
	const locale = useLocale()
	const { numbers, slug } = overview
	const { sheets } = numbers
	const count = (value: number) => formatCount(value, locale)
	const to = (path: string) => `/organizer/${slug}${path}`
	const open = sheets.all - sheets.done
	return (
		<Stats>
			<Stat label={t.problems} value={count(numbers.problems)} href={to('/problems')} />
			<Stat label={t.drafts} value={count(numbers.drafts)} />
			<Stat
				label={t.submitted}
				value={count(numbers.submitted)}
				href={to('/screening?state=all')}
			/>
			<Stat label={t.accepted} value={count(numbers.accepted)} />
			<Stat label={t.judges} value={count(numbers.judges)} href={to('/judges')} />
			<Stat
				label={t.sheets}
				value={`${count(sheets.done)} / ${count(sheets.all)}`}
				note={open > 0 ? t.sheetsNote(count(open)) : undefined}
				href={to('/progress')}
			/>
		</Stats>
	)
}

export default function ContestOverview() {
	const t = useText(contestText)
	const overview = useLoaderData<typeof loader>()
	const { name, edition, state, slug } = overview
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader
					title={name}
					meta={edition}
					state={
						<StateWord tone={tones[state]} word={t.states[state]} title={t.stateNotes[state]} />
					}
					actions={
						state === 'draft' ? null : <TextLink href={`/c/${slug}`}>{t.publicPage}</TextLink>
					}
				/>
				<Next overview={overview} />
				<Panel>
					<ContestRail stages={overview.calendar.stages} />
				</Panel>
				<OpenWork overview={overview} />
				<Numbers overview={overview} />
			</Stack>
		</Page>
	)
}
