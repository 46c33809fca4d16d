import type { LoaderFunctionArgs } from '@remix-run/node'
import { getOrganizerBundle } from '~/modules/ranking/queries/round.server'
import { bundleResponse } from '~/web/bundle-response.server'
import { requireContext } from '~/web/context.server'

/** A frozen ranking's public bundle as a file, for its organizers. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const snapshot = new URL(request.url).searchParams.get('snapshot') ?? ''
	return bundleResponse(await getOrganizerBundle(ctx, params.contest!, snapshot))
}
