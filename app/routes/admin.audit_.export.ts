import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportAuditEvents } from '~/modules/audit/queries.server'
import { AuditFilter } from '~/modules/audit/schema'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const sheet = await exportAuditEvents(ctx, parseSearch(request, AuditFilter))
	return new Response(sheet, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': 'attachment; filename="audit-log.csv"',
			'Cache-Control': 'no-store',
		},
	})
}
