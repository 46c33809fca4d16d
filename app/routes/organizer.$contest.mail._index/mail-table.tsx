import { useParams } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { mailStates } from '~/modules/message/schema'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Table } from '~/ui/table'
import { MailFilters, useMailColumns } from '~/web/parts/mail-list'
import { templateWord } from '~/web/template-word'
import type { Desk } from './route'

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
	const columns = useMailColumns<Desk['mails'][number]>()
	return (
		<Stack gap={4}>
			<MailFilters filter={filter} search={t.search} states={mailStates} resetHref="?" />
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
					...columns,
				]}
			/>
		</Stack>
	)
}
