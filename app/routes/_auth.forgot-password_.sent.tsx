import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { addressText } from '~/messages/address'
import { ButtonLink } from '~/ui/button'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { nextOf, withNext } from '~/web/onward'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => addressText[locale].forgot.sentTitle)

export function loader({ request }: LoaderFunctionArgs) {
	return { next: nextOf(request) }
}

export default function ResetSent() {
	const t = useText(addressText)
	const { next } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader title={t.forgot.sentTitle} lead={t.forgot.sentLead} />
			<Text tone="hint">{t.forgot.sentHelp}</Text>
			<Row gap={3}>
				<ButtonLink href={withNext('/login', next)} kind="alt">
					{t.link.login}
				</ButtonLink>
				<ButtonLink href={withNext('/forgot-password', next)} kind="quiet">
					{t.forgot.again}
				</ButtonLink>
			</Row>
		</Stack>
	)
}
