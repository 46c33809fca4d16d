import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { auditHead, listAuditContests, listAuditEvents } from '~/modules/audit/queries.server'
import { AuditFilter } from '~/modules/audit/schema'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { Hash, ProofLine } from '~/ui/proof-line'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { nextHref } from '~/web/next-href'
import { pageTitle } from '~/web/title'
import { EventTable } from './event-table'

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

function Filters() {
	const t = useText(adminText)
	const locale = useLocale()
	const { filter, contests } = useLoaderData<typeof loader>()
	const named = contests.map(({ id, name, nameEn }) => ({
		value: id,
		label: locale === 'en' && nameEn ? nameEn : name,
	}))
	return (
		<FilterBar resetHref="/admin/audit">
			<TextField field={plainField('event', filter.event)} label={t.event} hint={t.eventHint} />
			<TextField field={plainField('who', filter.who)} label={t.who} hint={t.whoHint} />
			<TextField
				field={plainField('subject', filter.subject)}
				label={t.subject}
				hint={t.subjectHint}
			/>
			<SelectField
				field={plainField('contest', filter.contest)}
				label={t.contest}
				options={[{ value: '', label: t.anyContest }, ...named]}
			/>
			<TextField field={plainField('from', filter.from)} label={t.from} type="date" />
			<TextField field={plainField('to', filter.to)} label={t.to} type="date" />
		</FilterBar>
	)
}

export default function Audit() {
	const t = useText(adminText)
	const { events, head, nextHref } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader title={t.audit} lead={t.auditLead} />
			<Filters />
			<EventTable events={events} />
			<Pagination nextHref={nextHref} />
			<ProofLine
				items={
					head
						? [
								`${t.auditHead} · ${t.auditLength(head.seq)}`,
								<Hash key="hash" value={head.hash} form="long" />,
								<Time key="at" value={head.sealedAt} />,
							]
						: [t.auditHeadNone]
				}
			/>
			<Text tone="hint" size="small">
				{t.verifyHow}
			</Text>
		</Stack>
	)
}
