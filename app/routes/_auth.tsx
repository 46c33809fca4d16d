import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { getPublicChrome } from '~/modules/contest/queries/public-chrome.server'
import { Page } from '~/ui/layout'
import { getContext } from '~/web/context.server'
import { PublicFrame } from '~/web/public-frame'

export const handle = { static: true }

export async function loader({ request }: LoaderFunctionArgs) {
	return { contest: await getPublicChrome(await getContext(request)) }
}

export default function AuthLayout() {
	const { contest } = useLoaderData<typeof loader>()
	return (
		<PublicFrame contest={contest}>
			<Page width="read">
				<Outlet />
			</Page>
		</PublicFrame>
	)
}
