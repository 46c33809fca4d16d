import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { mailDeskText } from '~/messages/mail-desk'
import { getMail } from '~/modules/message/queries.server'
import { PostButton } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Details } from '~/ui/details'
import { Lines, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailSheet } from '~/ui/mail-sheet'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { MailReceiver } from '~/web/parts/mail-address'
import { templateWord } from '~/web/template-word'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (locale) => data?.mail.subject || adminText[locale].mail)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { html, ...mail } = await getMail(ctx, params.mailId!)
	return { mail, rendered: html !== '' }
}

export default function Mail() {
	const t = useText(adminText)
	const d = useText(mailDeskText)
	const { mail, rendered } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader
				title={mail.subject || templateWord(d.templates, mail.template)}
				crumbs={[{ href: '/admin/mail', label: t.mail }]}
				actions={
					mail.again ? (
						<PostButton action={`/admin/mail/${mail.id}/delivery`}>{t.resend}</PostButton>
					) : undefined
				}
			/>
			<Panel>
				<DescriptionList
					columns={2}
					items={[
						{ term: t.mailTo, value: <MailReceiver name={mail.toName} address={mail.toAddress} /> },
						{
							term: t.state,
							value: d.states[mail.state],
							note: d.stateHelp[mail.state],
						},
						{ term: t.time, value: <Time value={mail.createdAt} /> },
						{ term: t.mailSent, value: mail.sentAt ? <Time value={mail.sentAt} /> : null },
						...(mail.error
							? [
									{ term: t.mailError, value: mail.error },
									{ term: t.attempts, value: mail.attempts },
								]
							: []),
					]}
				/>
			</Panel>
			{rendered ? (
				<>
					<MailSheet title={t.mailBody} src={`/admin/mail/${mail.id}/body`} />
					<Details summary={t.mailText}>
						<Lines text={mail.text} />
					</Details>
				</>
			) : (
				<Text tone="muted">{t.mailNotRendered}</Text>
			)}
		</Stack>
	)
}
