import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getPublicResults } from '~/modules/notice/queries/released-lists.server'
import { getContext } from '~/web/context.server'
import { publicTitle } from '~/web/public-title'
import { ResultPage } from '~/web/parts/result-page'

export const handle = { static: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	publicTitle(matches, () => data?.lists.find(({ kind }) => kind === 'solution')?.title ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return getPublicResults(ctx, params.contest)
}

export default function Results() {
	return <ResultPage results={useLoaderData<typeof loader>()} kind="solution" />
}
