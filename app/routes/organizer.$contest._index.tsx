import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import type { NextStepKey } from '~/modules/contest/rules/next-step'
import { TextLink } from '~/ui/button'
import { formatCount } from '~/ui/format'
import { Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Stat, Stats } from '~/ui/stat'
import { StateWord } from '~/ui/state-word'
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
	questions: '/problems/questions',
	screen: '/screening',
	assign: '/assignment',
	sheets: '/progress',
	rank: '/ranking',
	decide: '/decision',
	notify: '/notice',
	release: '/release',
	award: '/awards',
	notice_runs: '/notice',
}

const tones = { draft: 'wait', published: 'ok', archived: 'quiet' } as const

function Next({ overview }: { overview: Overview }) {
	const t = useText(contestText)
	const locale = useLocale()
	const { next, calendar, slug, state } = overview
	const words = t.next[next.key]
	const place = places[next.key]
	const { countdown } = calendar
	return (
		<NextStep
			sentence={typeof words === 'function' ? words(formatCount(next.count, locale)) : words}
			detail={
				countdown && state === 'published'
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
			deadline={state === 'published' ? countdown?.to : null}
			now={calendar.now}
			tone={place ? 'act' : 'done'}
		/>
	)
}

function Numbers({ overview }: { overview: Overview }) {
	const t = useText(contestText).numbers
	const locale = useLocale()
	const { numbers, slug } = overview
	const count = (value: number) => formatCount(value, locale)
	const to = (path: string) => `/organizer/${slug}${path}`
	const sheets = numbers.sheetsDone + numbers.sheetsOpen
	return (
		<Stats>
			<Stat label={t.problems} value={count(numbers.problems)} href={to('/problems')} />
			<Stat
				label={t.questions}
				value={count(numbers.questions)}
				href={to('/problems/questions')}
				tone={numbers.questions > 0 ? 'wait' : undefined}
			/>
			<Stat label={t.drafts} value={count(numbers.drafts)} />
			<Stat label={t.submitted} value={count(numbers.submitted)} />
			<Stat
				label={t.toScreen}
				value={count(numbers.toScreen)}
				href={to('/screening')}
				tone={numbers.toScreen > 0 ? 'wait' : undefined}
			/>
			<Stat label={t.accepted} value={count(numbers.accepted)} />
			<Stat label={t.judges} value={count(numbers.judges)} href={to('/judges')} />
			<Stat
				label={t.sheets}
				value={`${count(numbers.sheetsDone)} / ${count(sheets)}`}
				note={numbers.sheetsOpen > 0 ? t.sheetsNote(count(numbers.sheetsOpen)) : undefined}
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
				<Numbers overview={overview} />
			</Stack>
		</Page>
	)
}
