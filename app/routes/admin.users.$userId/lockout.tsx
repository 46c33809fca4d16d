import { addressText } from '~/messages/address'
import { PostButton } from '~/ui/button'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Time } from '~/ui/time'

/** Nobody can log in to the account for a while; an administrator may end that. */
export function Lockout({ userId, until }: { userId: string; until: Date | string }) {
	const t = useText(addressText).lock
	return (
		<Notice tone="warn" title={t.title}>
			<Stack gap={3}>
				<Text>{t.help}</Text>
				<Row gap={3} align="center">
					<Text as="span">
						{t.until} <Time value={until} format="datetime" />
					</Text>
					<PostButton action={`/admin/users/${userId}/lockout`}>{t.open}</PostButton>
				</Row>
			</Stack>
		</Notice>
	)
}
