import type { MetaFunction } from '@remix-run/node'
import { addressText } from '~/messages/address'
import { ButtonLink } from '~/ui/button'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => addressText[locale].forgot.sentTitle)

export default function ResetSent() {
	const t = useText(addressText)
	return (
		<Stack gap={5}>
			<PageHeader title={t.forgot.sentTitle} lead={t.forgot.sentLead} />
			<Text tone="hint">{t.forgot.sentHelp}</Text>
			<Row gap={3}>
				<ButtonLink href="/login" kind="alt">
					{t.link.login}
				</ButtonLink>
				<ButtonLink href="/forgot-password" kind="quiet">
					{t.forgot.again}
				</ButtonLink>
			</Row>
		</Stack>
	)
}
