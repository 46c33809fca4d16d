import type { SerializeFrom } from '@remix-run/node'
import { adminText } from '~/messages/admin'
import { auditEventText } from '~/messages/audit-events'
import { auditSubjectText } from '~/messages/audit-words'
import type { listAuditEvents } from '~/modules/audit/queries.server'
import { DescriptionList } from '~/ui/description-list'
import { Details } from '~/ui/details'
import { EmptyState } from '~/ui/empty-state'
import { formatSeconds } from '~/ui/format'
import { Lines, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Hash } from '~/ui/proof-line'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'

type Event = SerializeFrom<Awaited<ReturnType<typeof listAuditEvents>>>['events'][number]

function Actor({ event }: { event: Event }) {
	const t = useText(adminText)
	if (event.actor) {
		return (
			<Stack gap={1}>
				<Text as="span">{event.actor.name}</Text>
				<Text as="span" size="small" tone="hint">
					{event.actor.email}
				</Text>
			</Stack>
		)
	}
	if (event.actorKind === 'visitor') return t.visitor
	return event.actorKind.startsWith('system:') ? t.system(event.actorKind.slice(7)) : event.actorId
}

function Facts({ event }: { event: Event }) {
	const t = useText(adminText)
	const events: Record<string, string | undefined> = useText(auditEventText)
	return (
		<Details summary={events[event.event] ?? event.event}>
			<DescriptionList
				items={[
					{ term: t.event, value: event.event },
					{ term: t.contestTime, value: <Time value={event.contestAt} /> },
					{ term: t.address, value: event.ip },
					...(event.subjectId ? [{ term: t.subjectId, value: event.subjectId }] : []),
					{ term: t.requestId, value: event.requestId },
					{
						term: t.seal,
						value: event.seal ? <Hash value={event.seal.hash} /> : t.unsealed,
						note: event.seal ? t.auditLength(event.seal.seq) : undefined,
					},
					{
						term: t.detail,
						value: event.detail === null ? t.detailHidden : <Lines text={event.detail} />,
					},
				]}
			/>
		</Details>
	)
}

function Subject({ event }: { event: Event }) {
	const kinds: Record<string, string | undefined> = useText(auditSubjectText)
	if (!event.subjectType) return null
	return (
		<Stack gap={1}>
			<Text as="span">{kinds[event.subjectType] ?? event.subjectType}</Text>
			{event.subject === null ? null : (
				<Text as="span" size="small" tone="hint">
					{event.subject}
				</Text>
			)}
		</Stack>
	)
}

/** The log, newest first; what else is known of a record opens in its row. */
export function EventTable({ events }: { events: Event[] }) {
	const t = useText(adminText)
	return (
		<Table<Event>
			caption={t.audit}
			captionHidden
			sticky
			dense
			rows={events}
			rowKey={({ id }) => id}
			empty={<EmptyState title={t.noEvents}>{t.noEventsHelp}</EmptyState>}
			columns={[
				{
					key: 'at',
					head: t.time,
					nowrap: true,
					cell: ({ at }) => (
						<>
							<Time value={at} format="date" /> {formatSeconds(at)}
						</>
					),
				},
				{ key: 'event', head: t.event, primary: true, cell: (event) => <Facts event={event} /> },
				{ key: 'actor', head: t.actor, cell: (event) => <Actor event={event} /> },
				{ key: 'subject', head: t.subject, cell: (event) => <Subject event={event} /> },
			]}
		/>
	)
}
