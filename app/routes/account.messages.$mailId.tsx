import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { getOwnMail } from '~/modules/message/queries/own.server'
import { Details } from '~/ui/details'
import { Lines, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailSheet } from '~/ui/mail-sheet'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => mailDeskText[locale].mine.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { html, ...mail } = await getOwnMail(ctx, params.mailId!)
	return { ...mail, kept: html !== '' }
}

export default function Message() {
	const t = useText(mailDeskText)
	const { id, subject, text, kept, state, createdAt } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader
				title={subject}
				lead={<Time value={createdAt} />}
				crumbs={[{ href: '/account/messages', label: t.mine.title }]}
			/>
			{state === 'failed' ? (
				<Notice tone="warn" title={t.mine.undelivered}>
					{t.mine.undeliveredHelp}
				</Notice>
			) : null}
			{kept ? (
				<>
					<MailSheet title={t.body} src={`/account/messages/${id}/body`} />
					<Details summary={t.plain}>
						<Lines text={text} />
					</Details>
				</>
			) : (
				<Text tone="muted">{t.notRendered}</Text>
			)}
		</Stack>
	)
}
