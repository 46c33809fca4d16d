import type { LoaderFunctionArgs } from '@remix-run/node'
import { getCertificateDocument } from '~/modules/award/queries/certificate-document.server'
import { requireContext } from '~/web/context.server'
import { documentResponse, inLinkLanguage } from '~/web/document-response.server'

/** The certificate of the award this entry won, as long as it is valid. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = inLinkLanguage(request, await requireContext(request))
	return documentResponse(await getCertificateDocument(ctx, params.entryId!))
}
