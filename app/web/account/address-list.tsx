import { addressText } from '~/messages/address'
import { PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { DescriptionList } from '~/ui/description-list'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { withNext } from '../onward'

type Channel = 'email' | 'sms'
type Address = { address: string; verifiedAt: string | Date | null } | null | ''

export type Addresses = { email: Address; phone: Address; removable: boolean }

/** An account from before addresses were confirmed: one press sends the code. */
export function ConfirmEmail({ next }: { next: string }) {
	const t = useText(addressText).account
	return (
		<Notice tone="warn" title={t.confirmTitle}>
			<Stack gap={3}>
				<Text>{t.confirmHelp}</Text>
				<PostButton action={withNext('/account/contact/confirmation', next)} kind="primary">
					{t.confirm}
				</PostButton>
			</Stack>
		</Notice>
	)
}

function Remove({ channel }: { channel: Channel }) {
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

function Held({
	channel,
	held,
	removable,
}: {
	channel: Channel
	held: Address
	removable: boolean
}) {
	const t = useText(addressText).account
	if (!held) {
		return (
			<Text as="span" tone="hint">
				{t.none}
			</Text>
		)
	}
	return (
		<Stack gap={3}>
			<Row gap={3} align="baseline">
				<Text as="span">{held.address}</Text>
				<StateWord
					tone={held.verifiedAt ? 'ok' : 'wait'}
					word={held.verifiedAt ? t.proven : t.unproven}
				/>
			</Row>
			{removable ? <Remove channel={channel} /> : null}
		</Stack>
	)
}

/** How one logs in: each address, whether it counts, and how to take it away. */
export function AddressList({ addresses: { email, phone, removable } }: { addresses: Addresses }) {
	const t = useText(addressText).account
	return (
		<Panel>
			<DescriptionList
				items={[
					{ term: t.email, value: <Held channel="email" held={email} removable={removable} /> },
					{ term: t.phone, value: <Held channel="sms" held={phone} removable={removable} /> },
				]}
			/>
		</Panel>
	)
}
