import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { getPublicHome } from '~/modules/contest/queries/public-home.server'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { EmptyState } from '~/ui/empty-state'
import { getContext } from '~/web/context.server'
import { HomeHero } from './home-hero'
import { EarlierLists, OwnLists } from './home-lists'
import { HomeRewards } from './home-rewards'
import { LatestProblems, TrackCards } from './home-sections'
import { HomeNews } from './home-news'

export const handle = { static: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { home: await getPublicHome(ctx, params.contest) }
}

export default function PublicHome() {
	const t = useText(pagesText)
	const { home } = useLoaderData<typeof loader>()
	if (!home) {
		return (
			<Page>
				<EmptyState title={t.noContest}>{t.noContestNote}</EmptyState>
			</Page>
		)
	}
	return (
		<>
			<HomeHero home={home} />
			<Page>
				<Stack gap={7}>
					<OwnLists home={home} />
					<TrackCards home={home} />
					<HomeRewards home={home} />
					<LatestProblems home={home} />
					<EarlierLists home={home} />
					<HomeNews home={home} />
				</Stack>
			</Page>
		</>
	)
}
