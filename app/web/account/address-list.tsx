import { addressText } from '~/messages/address'
import { PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'

type Address = { address: string; verifiedAt: string | Date | null } | null | ''

export type Addresses = { email: Address; phone: Address; removable: boolean }

/** An account from before addresses were confirmed: one press sends the code. */
export function ConfirmEmail() {
	const t = useText(addressText).account
	return (
		<Notice tone="warn" title={t.confirmTitle}>
			<Stack gap={3}>
				<Text>{t.confirmHelp}</Text>
				<PostButton action="/account/contact/confirmation" kind="primary">
					{t.confirm}
				</PostButton>
			</Stack>
		</Notice>
	)
}

function Remove({ channel }: { channel: 'email' | 'sms' }) {
	const t = useText(addressText).account
	return (
		<ConfirmButton
			label={channel === 'email' ? t.removeEmail : t.removePhone}
			size="small"
			question={t.removeQuestion}
			confirmLabel={t.remove}
			action="/account/contact/removal"
			fields={{ channel }}
		>
			<TextField
				field={plainField('currentPassword')}
				label={t.password}
				type="password"
				autoComplete="current-password"
				required
			/>
		</ConfirmButton>
	)
}

/** How one logs in: each address, whether it counts, and how to take it away. */
export function AddressList({ addresses }: { addresses: Addresses }) {
	const t = useText(addressText).account
	const rows = [
		{ channel: 'email' as const, kind: t.email, held: addresses.email },
		{ channel: 'sms' as const, kind: t.phone, held: addresses.phone },
	]
	return (
		<Panel>
			<Table
				caption={t.title}
				captionHidden
				rows={rows}
				rowKey={({ channel }) => channel}
				columns={[
					{ key: 'kind', head: t.title, headHidden: true, primary: true, cell: (row) => row.kind },
					{
						key: 'address',
						head: t.newAddress,
						headHidden: true,
						cell: ({ held }) =>
							held ? (
								<Row gap={3} align="baseline">
									<Text as="span">{held.address}</Text>
									<StateWord
										tone={held.verifiedAt ? 'ok' : 'wait'}
										word={held.verifiedAt ? t.proven : t.unproven}
									/>
								</Row>
							) : (
								<Text as="span" tone="hint">
									{t.none}
								</Text>
							),
					},
					{
						key: 'remove',
						head: t.remove,
						headHidden: true,
						cell: ({ channel, held }) =>
							held && addresses.removable ? <Remove channel={channel} /> : null,
					},
				]}
			/>
		</Panel>
	)
}
