import type { LoaderFunctionArgs } from '@remix-run/node'
import { readBatchSheet } from '~/modules/incentive/queries/payments.server'
import { requireContext } from '~/web/context.server'

/** The batch for the bank; account numbers stand in it in full, so it is never cached. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { fileName, text } = await readBatchSheet(ctx, params.batchId!)
	return new Response(text, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${fileName}"`,
			'Cache-Control': 'no-store',
		},
	})
}
