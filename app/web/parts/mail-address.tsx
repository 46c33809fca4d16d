import { Stack, Text } from '~/ui/layout'

/** An address that a narrow column breaks behind its @ rather than anywhere. */
export function MailAddress({ address }: { address: string }) {
	const [local, ...rest] = address.split(/(?<=@)/)
	return (
		<>
			{local}
			{rest.length > 0 ? <wbr /> : null}
			{rest.join('')}
		</>
	)
}

/** Whom a mail is for: the name, and below it the address where there is one to show. */
export function MailReceiver({ name, address }: { name: string; address: string }) {
	return (
		<Stack gap={1}>
			{name ? <Text as="span">{name}</Text> : null}
			{address ? (
				<Text as="span" size="small" tone="muted">
					<MailAddress address={address} />
				</Text>
			) : null}
		</Stack>
	)
}
