import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { getPublicChrome } from '~/modules/contest/queries/public-chrome.server'
import { getContext } from '~/web/context.server'
import { PublicFrame } from '~/web/public-frame'

export const handle = { static: true }

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { contest: await getPublicChrome(ctx, params.contest) }
}

export default function PublicLayout() {
	const { contest } = useLoaderData<typeof loader>()
	return (
		<PublicFrame contest={contest}>
			<Outlet />
		</PublicFrame>
	)
}
