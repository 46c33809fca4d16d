import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { getContestMail } from '~/modules/message/queries/contest-desk.server'
import { PostButton, TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Details } from '~/ui/details'
import { Lines, Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailSheet } from '~/ui/mail-sheet'
import { PageHeader } from '~/ui/page-header'
import { Changes } from '~/ui/read-only'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { MailReceiver } from '~/web/parts/mail-address'
import { templateWord } from '~/web/template-word'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => mailDeskText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { html: _, ...mail } = await getContestMail(ctx, params.contest!, params.mailId!)
	return mail
}

type Mail = ReturnType<typeof useLoaderData<typeof loader>>

function Facts({ mail }: { mail: Mail }) {
	const t = useText(mailDeskText)
	const { contest } = useParams()
	const mailing = `/organizer/${contest}/mail/mailings/${encodeURIComponent(mail.batch ?? '')}`
	return (
		<Panel>
			<DescriptionList
				columns={2}
				items={[
					{ term: t.to, value: <MailReceiver name={mail.toName} address={mail.toAddress} /> },
					{
						term: t.state,
						value:
							mail.state === 'held' ? (
								<TextLink href={mailing}>{t.states.held}</TextLink>
							) : (
								t.states[mail.state]
							),
						note: t.stateHelp[mail.state],
					},
					{ term: t.kind, value: templateWord(t.templates, mail.template) },
					{ term: t.time, value: <Time value={mail.createdAt} /> },
					{ term: t.handled, value: mail.sentAt ? <Time value={mail.sentAt} /> : null },
					...(mail.fault
						? [
								{ term: t.error, value: t.errors[mail.fault] },
								{ term: t.attempts, value: mail.attempts },
							]
						: []),
				]}
			/>
		</Panel>
	)
}

export default function ContestMail() {
	const t = useText(mailDeskText)
	const { contest } = useParams()
	const mail = useLoaderData<typeof loader>()
	const here = `/organizer/${contest}/mail/${mail.id}`
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader
					title={mail.subject || templateWord(t.templates, mail.template)}
					crumbs={[{ href: `/organizer/${contest}/mail`, label: t.title }]}
					actions={
						mail.state === 'failed' && !mail.sealed ? (
							<Changes>
								<PostButton action={`${here}/delivery`}>{t.resend}</PostButton>
							</Changes>
						) : undefined
					}
				/>
				<Facts mail={mail} />
				{mail.sealed ? (
					<Text tone="muted">{t.sealed}</Text>
				) : (
					<>
						<MailSheet title={t.body} src={`${here}/body`} />
						<Details summary={t.plain}>
							<Lines text={mail.text} />
						</Details>
					</>
				)}
			</Stack>
		</Page>
	)
}
