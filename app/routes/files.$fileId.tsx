import type { LoaderFunctionArgs } from '@remix-run/node'
import { openFile } from '~/modules/file/commands.server'
import { requireContext } from '~/web/context.server'
import { fileResponse } from '~/web/file-response.server'

/** A stored file, for whoever may read it; `?download` saves what a browser would show. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { file, read } = await openFile(ctx, params.fileId!)
	return fileResponse(request, file, read)
}
