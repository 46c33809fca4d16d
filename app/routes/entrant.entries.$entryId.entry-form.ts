import type { LoaderFunctionArgs } from '@remix-run/node'
import { getEntryFormDocument } from '~/modules/entry/documents/entry-form-document.server'
import { requireContext } from '~/web/context.server'
import { documentResponse, inLinkLanguage } from '~/web/document-response.server'

/** The entry form of the working draft, to be printed and stamped. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = inLinkLanguage(request, await requireContext(request))
	return documentResponse(await getEntryFormDocument(ctx, params.entryId!))
}
