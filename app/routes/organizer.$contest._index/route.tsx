import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { signs } from '~/messages/punctuation'
import { setUpText } from '~/messages/set-up'
import { getContestOverview } from '~/modules/contest/queries/overview.server'
import { TextLink } from '~/ui/button'
import { ContestStateWord } from '~/ui/contest-state-word'
import { formatCount } from '~/ui/format'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Stat, Stats } from '~/ui/stat'
import { requireContext } from '~/web/context.server'
import { ContestRail } from '~/web/parts/contest-rail'
import { workPlaces } from '~/web/work-places'
import { useWorkSentence } from '~/web/work-sentence'
import { OpenWork } from './open-work'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getContestOverview(ctx, params.contest!)
}

type Overview = ReturnType<typeof useLoaderData<typeof loader>>

function Next({ overview }: { overview: Overview }) {
	const t = useText(contestText)
	const words = useText(setUpText)
	const { list } = useText(signs)
	const { next, calendar, slug, state, missing } = overview
	const sentence = useWorkSentence()(next)
	const place = workPlaces[next.key]
	const { countdown, now } = calendar
	const isPublic = state === 'published'
	return (
		<NextStep
			sentence={sentence}
			detail={
				next.key === 'complete'
					? t.stillMissing(list(missing.map((key) => words.readiness[key])))
					: countdown && isPublic
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
			deadline={isPublic ? (next.due ?? (place ? null : countdown?.to)) : null}
			now={now}
			tone={next.watched ? 'wait' : place ? 'act' : 'done'}
		/>
	)
}

function Numbers({ overview }: { overview: Overview }) {
	const t = useText(contestText).numbers
	const { numbers, slug } = overview
	const { sheets } = numbers
	const count = (value: number) => formatCount(value)
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
					state={<ContestStateWord state={state} />}
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
