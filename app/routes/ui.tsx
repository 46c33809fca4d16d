import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { env } from '~/platform/env.server'
import { Showcase } from '~/ui/showcase/showcase'

export const meta: MetaFunction = () => [{ title: 'UI' }, { name: 'robots', content: 'noindex' }]

/** The design system's own page; it exists in a demonstration only. */
export function loader({ request }: LoaderFunctionArgs) {
	if (!env.DEMO) throw new Response(null, { status: 404 })
	return { part: new URL(request.url).searchParams.get('part') ?? 'devices' }
}

export default function UiRoute() {
	const { part } = useLoaderData<typeof loader>()
	return <Showcase part={part} />
}
