import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { auditHead, listAuditContests, listAuditEvents } from '~/modules/audit/queries.server'
import { AuditFilter } from '~/modules/audit/schema'
import { TextLink } from '~/ui/button'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { AuditHead } from '~/web/parts/audit-head'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { nextHref } from '~/web/next-href'
import { pageTitle } from '~/web/title'
import { EventTable } from './event-table'
import { Filters } from './filters'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].audit)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, AuditFilter)
	const { events, next } = await listAuditEvents(ctx, filter)
	return {
		events,
		filter,
		contests: await listAuditContests(ctx),
		head: await auditHead(ctx),
		nextHref: nextHref(request, 'before', next),
	}
}

export default function Audit() {
	const t = useText(adminText)
	const { search } = useLocation()
	const { events, filter, contests, head, nextHref } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader title={t.audit} lead={t.auditLead} />
			<Filters filter={filter} contests={contests} />
			<EventTable events={events} />
			<Pagination nextHref={nextHref} />
			<Row gap={3} align="baseline">
				<TextLink href={`/admin/audit/export${search}`} download>
					{t.exportLog}
				</TextLink>
				<Text as="span" tone="hint" size="small">
					{t.exportLimit}
				</Text>
			</Row>
			<AuditHead head={head} none={t.auditHeadNone} />
			<Text tone="hint" size="small">
				{t.verifyHow}
			</Text>
		</Stack>
	)
}
