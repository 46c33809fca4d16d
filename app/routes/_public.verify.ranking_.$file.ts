import type { LoaderFunctionArgs } from '@remix-run/node'
import { getPublicBundle } from '~/modules/ranking/queries/public-bundle.server'
import { bundleResponse } from '~/web/bundle-response.server'
import { getContext } from '~/web/context.server'

/** `/verify/ranking/<snapshot>.json`: a published ranking's bundle as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return bundleResponse(await getPublicBundle(ctx, params.file!.replace(/\.json$/, '')))
}
