import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mailDeskText } from '~/messages/mail-desk'
import { listTexts } from '~/modules/message/queries/texts.server'
import { MailFilter, textStates } from '~/modules/message/schema'
import { PostButton } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { MailStateWord } from '~/ui/mail-state-word'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { type Column, Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { MailFilters } from '~/web/parts/mail-list'
import { nextHref } from '~/web/next-href'
import { templateWord } from '~/web/template-word'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => mailDeskText[locale].texts)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, MailFilter)
	const { texts, next } = await listTexts(ctx, filter)
	return { texts, filter, nextHref: nextHref(request, 'before', next) }
}

type TextRow = ReturnType<typeof useLoaderData<typeof loader>>['texts'][number]

function State({ row }: { row: TextRow }) {
	const t = useText(mailDeskText)
	return (
		<Stack gap={2}>
			<MailStateWord state={row.state} />
			{row.error ? (
				<Text as="span" size="small" tone="muted">
					{row.error}
				</Text>
			) : null}
			{row.state === 'failed' && row.template !== 'contact-code' ? (
				<PostButton action={`/admin/texts/${row.id}/delivery`} kind="quiet" size="small">
					{t.resend}
				</PostButton>
			) : null}
		</Stack>
	)
}

function useColumns(): Column<TextRow>[] {
	const t = useText(mailDeskText)
	return [
		{
			key: 'kind',
			head: t.kind,
			primary: true,
			cell: ({ template }) => templateWord(t.templates, template),
		},
		{ key: 'to', head: t.number, nowrap: true, cell: ({ toNumber }) => toNumber },
		{
			key: 'words',
			head: t.words,
			cell: ({ text, sealed }) => text || (sealed ? t.sealed : '—'),
		},
		{ key: 'state', head: t.state, cell: (row) => <State row={row} /> },
		{
			key: 'time',
			head: t.time,
			nowrap: true,
			cell: ({ createdAt }) => <Time value={createdAt} />,
		},
	]
}

export default function TextList() {
	const t = useText(mailDeskText)
	const { texts, filter, nextHref } = useLoaderData<typeof loader>()
	const columns = useColumns()
	return (
		<Stack gap={5}>
			<PageHeader title={t.texts} lead={t.textsLead} />
			<MailFilters filter={filter} search={t.number} states={textStates} resetHref="/admin/texts" />
			<Table
				caption={t.texts}
				captionHidden
				sticky
				rows={texts}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.noTexts}>{t.noTextsHelp}</EmptyState>}
				columns={columns}
			/>
			<Pagination nextHref={nextHref} />
		</Stack>
	)
}
