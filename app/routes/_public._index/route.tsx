import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { getPublicHome } from '~/modules/contest/queries/public-home.server'
import { Columns, Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { EmptyState } from '~/ui/empty-state'
import { getContext } from '~/web/context.server'
import { EarlierEditions } from './earlier-editions'
import { HomeHero } from './home-hero'
import { LatestProblems, TrackCards } from './home-sections'
import { HomeNews } from './home-news'
import { ReleasedGazette } from './released-gazette'

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
					{home.lists.map((list) => (
						<ReleasedGazette key={list.kind} list={list} contest={home.fullName} />
					))}
					<Columns>
						<TrackCards home={home} />
					</Columns>
					<LatestProblems home={home} />
					<HomeNews home={home} />
					<EarlierEditions editions={home.earlier} />
				</Stack>
			</Page>
		</>
	)
}
