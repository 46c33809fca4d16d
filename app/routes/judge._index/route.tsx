import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { judgingText } from '~/messages/judging'
import { RoundFilter } from '~/modules/assignment/schema'
import { getJudgeHome } from '~/modules/scoring/queries/judge-list.server'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { PastRounds, RoundSection } from './rounds'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => judgingText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { round } = parseSearch(request, RoundFilter)
	return { ...(await getJudgeHome(ctx, round ?? null)), now: ctx.contestNow() }
}

type Home = ReturnType<typeof useLoaderData<typeof loader>>

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
	const next = round?.assignments?.find(({ sheet }) => !sheet || sheet.state === 'draft')
	if (round && next) {
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
	const coming = home.rounds.find((each) => !each.over && !each.isOpen)
	if (coming) {
		return (
			<NextStep
				now={home.now}
				tone="wait"
				sentence={t.waitForOpening}
				detail={english ? coming.nameEn : coming.name}
				deadline={coming.scoringOpensAt}
				deadlineLabel={t.opens}
			/>
		)
	}
	if (home.rounds.length === 0) return null
	return <NextStep now={home.now} tone="done" sentence={t.allDone} />
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
					home.rounds
						.filter(({ assignments }) => assignments)
						.map((round) => <RoundSection key={round.id} round={round} />)
				)}
				<PastRounds rounds={home.rounds.filter(({ assignments }) => !assignments)} />
			</Stack>
		</Page>
	)
}
