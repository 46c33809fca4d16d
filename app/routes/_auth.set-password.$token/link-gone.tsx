import { useParams } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { ButtonLink, PostButton } from '~/ui/button'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { withNext } from '~/web/onward'
import { StaleAnswer } from '~/web/parts/stale-answer'

/** A link that was used or is too old; a new one goes to the same address at one press. */
export function LinkGone({ renewable, next }: { renewable: boolean; next: string }) {
	const t = useText(addressText)
	const { token } = useParams()
	return (
		<Stack gap={5}>
			<PageHeader title={t.link.gone} lead={t.link.goneLead} />
			<StaleAnswer shown={false} />
			<Stack gap={2}>
				<Text>{t.link.loginHelp}</Text>
				{renewable ? <Text tone="hint">{t.link.renewHelp}</Text> : null}
			</Stack>
			<Row gap={3}>
				<ButtonLink href={withNext('/login', next)}>{t.link.login}</ButtonLink>
				{renewable ? (
					<PostButton action={withNext(`/set-password/${token}/renewal`, next)}>
						{t.link.renew}
					</PostButton>
				) : (
					<ButtonLink href={withNext('/forgot-password', next)} kind="alt">
						{t.forgot.title}
					</ButtonLink>
				)}
			</Row>
		</Stack>
	)
}
