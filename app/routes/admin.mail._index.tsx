import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { mailDeskText } from '~/messages/mail-desk'
import { listMail } from '~/modules/message/queries.server'
import { MailFilter, mailStates } from '~/modules/message/schema'
import { PostButton, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { MailFilters, useMailColumns } from '~/web/parts/mail-list'
import { nextHref } from '~/web/next-href'
import { templateWord } from '~/web/template-word'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => adminText[locale].mail)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, MailFilter)
	const { mails, next } = await listMail(ctx, filter)
	return { mails, filter, nextHref: nextHref(request, 'before', next) }
}

type Mail = ReturnType<typeof useLoaderData<typeof loader>>['mails'][number]

export default function MailList() {
	const t = useText(adminText)
	const d = useText(mailDeskText)
	const columns = useMailColumns<Mail>()
	const { mails, filter, nextHref } = useLoaderData<typeof loader>()
	return (
		<Stack gap={5}>
			<PageHeader
				title={t.mail}
				lead={t.mailLead}
				actions={
					filter.state === 'failed' && mails.length > 0 ? (
						<PostButton action="/admin/mail/deliveries">{t.resendAll}</PostButton>
					) : undefined
				}
			/>
			<MailFilters filter={filter} search={t.mailTo} states={mailStates} resetHref="/admin/mail" />
			<Table<Mail>
				caption={t.mail}
				captionHidden
				sticky
				running
				rows={mails}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.noMail}>{t.noMailHelp}</EmptyState>}
				columns={[
					{
						key: 'subject',
						head: t.mailSubject,
						primary: true,
						cell: ({ id, subject, template }) => (
							<TextLink href={`/admin/mail/${id}`}>
								{subject || templateWord(d.templates, template)}
							</TextLink>
						),
					},
					...columns,
				]}
			/>
			<Pagination nextHref={nextHref} />
		</Stack>
	)
}
