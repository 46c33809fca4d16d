import type { LoaderFunctionArgs } from '@remix-run/node'
import { getReceiptDocument } from '~/modules/entry/documents/receipt-document.server'
import { requireContext } from '~/web/context.server'
import { documentResponse, inLinkLanguage } from '~/web/document-response.server'

/** The receipt of one submitted version, to keep and to print. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = inLinkLanguage(request, await requireContext(request))
	return documentResponse(await getReceiptDocument(ctx, params.entryId!, Number(params.number)))
}
