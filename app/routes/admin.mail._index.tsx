import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { adminText } from '~/messages/admin'
import { mailDeskText } from '~/messages/mail-desk'
import { listMail } from '~/modules/message/queries.server'
import { MailFilter, mailStates } from '~/modules/message/schema'
import { PostButton, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailStateWord } from '~/ui/mail-state-word'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { MailReceiver } from '~/web/mail-address'
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
			<FilterBar resetHref="/admin/mail">
				<TextField field={plainField('q', filter.q)} label={t.mailTo} type="search" />
				<SelectField
					field={plainField('state', filter.state)}
					label={t.state}
					options={[
						{ value: '', label: t.anyState },
						...mailStates.map((value) => ({ value, label: d.states[value] })),
					]}
				/>
			</FilterBar>
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
					{
						key: 'to',
						head: t.mailTo,
						cell: ({ toName, toAddress }) => <MailReceiver name={toName} address={toAddress} />,
					},
					{
						key: 'state',
						head: t.state,
						cell: ({ state }) => <MailStateWord state={state} />,
					},
					{
						key: 'created',
						head: t.time,
						nowrap: true,
						cell: ({ createdAt }) => <Time value={createdAt} />,
					},
				]}
			/>
			<Pagination nextHref={nextHref} />
		</Stack>
	)
}
