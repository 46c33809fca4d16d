import { useParams } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { mailStates } from '~/modules/message/schema'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailStateWord } from '~/ui/mail-state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { MailReceiver } from '~/web/mail-address'
import { templateWord } from '~/web/template-word'
import type { Desk } from './route'

function Filters({ filter }: Pick<Desk, 'filter'>) {
	const t = useText(mailDeskText)
	return (
		<FilterBar resetHref="?">
			<TextField field={plainField('q', filter.q)} label={t.search} type="search" />
			<SelectField
				field={plainField('state', filter.state)}
				label={t.state}
				options={[
					{ value: '', label: t.anyState },
					...mailStates.map((value) => ({ value, label: t.states[value] })),
				]}
			/>
		</FilterBar>
	)
}

function Subject({ mail }: { mail: Desk['mails'][number] }) {
	const t = useText(mailDeskText)
	const { contest } = useParams()
	const kind = templateWord(t.templates, mail.template)
	return (
		<Stack gap={1}>
			<TextLink href={`/organizer/${contest}/mail/${mail.id}`}>{mail.subject || kind}</TextLink>
			{mail.fault ? (
				<Text as="span" size="small" tone="muted">
					{t.errors[mail.fault]}
				</Text>
			) : null}
		</Stack>
	)
}

/** The contest's outbox with its filters. */
export function MailTable({ mails, filter }: Pick<Desk, 'mails' | 'filter'>) {
	const t = useText(mailDeskText)
	return (
		<Stack gap={4}>
			<Filters filter={filter} />
			<Table
				caption={t.title}
				captionHidden
				running
				sticky
				rows={mails}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.none}>{t.noneHelp}</EmptyState>}
				columns={[
					{
						key: 'subject',
						head: t.kind,
						primary: true,
						cell: (mail) => <Subject mail={mail} />,
					},
					{
						key: 'to',
						head: t.to,
						cell: ({ toName, toAddress }) => <MailReceiver name={toName} address={toAddress} />,
					},
					{
						key: 'state',
						head: t.state,
						cell: ({ state }) => <MailStateWord state={state} />,
					},
					{
						key: 'time',
						head: t.time,
						nowrap: true,
						cell: ({ createdAt }) => <Time value={createdAt} />,
					},
				]}
			/>
		</Stack>
	)
}
