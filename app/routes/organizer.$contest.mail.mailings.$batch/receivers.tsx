import { mailDeskText } from '~/messages/mail-desk'
import { TextLink } from '~/ui/button'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailStateWord } from '~/ui/mail-state-word'
import { Panel } from '~/ui/section'
import { Table } from '~/ui/table'
import { MailAddress } from '~/web/parts/mail-address'
import type { Mailing } from './route'

type Props = Pick<Mailing, 'receivers' | 'total'> & { shown: string }

/** Everybody the mailing is for; each name shows that person's mail as the sample. */
export function Receivers({ receivers, total, shown }: Props) {
	const t = useText(mailDeskText)
	return (
		<Panel title={t.held.receivers}>
			<Table
				caption={t.held.receivers}
				captionHidden
				dense
				rows={receivers}
				rowKey={({ id }) => id}
				columns={[
					{
						key: 'name',
						head: t.to,
						primary: true,
						cell: ({ id, toName }) =>
							id === shown ? toName : <TextLink href={`?sample=${id}`}>{toName}</TextLink>,
					},
					{
						key: 'address',
						head: t.address,
						cell: ({ toAddress }) =>
							toAddress ? <MailAddress address={toAddress} /> : t.noAddress,
					},
					{
						key: 'state',
						head: t.state,
						cell: ({ state }) => <MailStateWord state={state} />,
					},
				]}
			/>
			{total > receivers.length ? (
				<Text tone="muted">{t.held.listed(receivers.length)}</Text>
			) : null}
		</Panel>
	)
}
