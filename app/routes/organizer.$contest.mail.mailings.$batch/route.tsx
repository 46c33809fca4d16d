import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { settleMailing } from '~/modules/message/commands/mailings.server'
import { getMailing } from '~/modules/message/queries/contest-desk.server'
import { MailingForm, MailingSearch } from '~/modules/message/schema'
import { ConfirmButton } from '~/ui/confirm-button'
import { Lines, Page, Row, Stack, Text } from '~/ui/layout'
import { Details } from '~/ui/details'
import { useText } from '~/ui/locale'
import { MailSheet } from '~/ui/mail-sheet'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm, parseSearch } from '~/web/form.server'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { templateWord } from '~/web/template-word'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { Receivers } from './receivers'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => mailDeskText[locale].held.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { sample } = parseSearch(request, MailingSearch)
	const { mail, ...mailing } = await getMailing(ctx, params.contest!, params.batch!, sample)
	const { html: _, ...shown } = mail
	return { ...mailing, mail: shown }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, MailingForm, async ({ outcome }) => {
		const send = outcome === 'send'
		await settleMailing(ctx, params.contest!, { batch: params.batch!, send })
		return redirectWithToast(
			`/organizer/${params.contest}/mail`,
			send ? 'message.mailing_sent' : 'message.mailing_discarded',
		)
	})
}

export type Mailing = ReturnType<typeof useLoaderData<typeof loader>>

function Settle({ batch, held }: Pick<Mailing, 'batch' | 'held'>) {
	const t = useText(mailDeskText).held
	const here = `/organizer/${useParams().contest}/mail/mailings/${encodeURIComponent(batch)}`
	if (held === 0) return <Notice tone="info" title={t.done} />
	return (
		<Row align="start">
			<ConfirmButton
				label={t.send(held)}
				kind="primary"
				question={t.sendAsk(held)}
				confirmLabel={t.send(held)}
				action={here}
				fields={{ outcome: 'send' }}
			/>
			<ConfirmButton
				label={t.discard}
				kind="quiet"
				question={t.discardAsk(held)}
				confirmLabel={t.discard}
				action={here}
				fields={{ outcome: 'discard' }}
			/>
		</Row>
	)
}

export default function HeldMailing() {
	const t = useText(mailDeskText)
	const base = `/organizer/${useParams().contest}/mail`
	const { batch, held, total, mail, receivers } = useLoaderData<typeof loader>()
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader
					title={templateWord(t.templates, mail.template)}
					lead={t.held.count(total)}
					crumbs={[{ href: base, label: t.title }]}
				/>
				<StaleAnswer shown={false} />
				<Settle batch={batch} held={held} />
				<Panel title={t.held.sample}>
					<Text tone="muted">{t.held.sampleHelp}</Text>
					<Text>{mail.subject}</Text>
					<MailSheet title={t.body} src={`${base}/${mail.id}/body`} />
					<Details summary={t.plain}>
						<Lines text={mail.text} />
					</Details>
				</Panel>
				<Receivers receivers={receivers} total={total} shown={mail.id} />
			</Stack>
		</Page>
	)
}
