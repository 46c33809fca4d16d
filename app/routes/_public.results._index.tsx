import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { resultsText } from '~/messages/results'
import { getPublicResults } from '~/modules/notice/queries/released-lists.server'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { getContext } from '~/web/context.server'
import { publicTitle } from '~/web/public-title'
import { AwaitedGazette, ResultGazette } from '~/web/parts/result-gazette'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => resultsText[locale].results)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return getPublicResults(ctx, params.contest)
}

export default function Results() {
	const t = useText(resultsText)
	const { contest, lists, opensAt, noticeId } = useLoaderData<typeof loader>()
	return (
		<Page>
			<PageHeader title={t.results} lead={t.resultsLead} />
			{lists.map((list) =>
				list.items.length > 0 ? (
					<ResultGazette key={list.kind} list={list} contest={contest ?? ''} />
				) : (
					<AwaitedGazette
						key={list.kind}
						title={list.title}
						opensAt={opensAt}
						noticeId={noticeId}
					/>
				),
			)}
		</Page>
	)
}
