import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Showcase } from '~/ui/showcase/showcase'
import { requireDemo } from '~/web/demo.server'

export const meta: MetaFunction = () => [{ title: 'UI' }, { name: 'robots', content: 'noindex' }]

/** The design system's own page; it exists in a demonstration only. */
export function loader({ request }: LoaderFunctionArgs) {
	requireDemo()
	return { part: new URL(request.url).searchParams.get('part') ?? '' }
}

export default function UiRoute() {
	const { part } = useLoaderData<typeof loader>()
	return <Showcase part={part} />
}
