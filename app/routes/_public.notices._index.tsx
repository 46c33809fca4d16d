import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { resultsText } from '~/messages/results'
import { listPublicNotices } from '~/modules/notice/queries/public-notices.server'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDate, formatDeadline } from '~/ui/format'
import { Page } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { getContext } from '~/web/context.server'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => resultsText[locale].notices)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { page: await listPublicNotices(ctx, params.contest) }
}

export default function PublicNotices() {
	const t = useText(resultsText)
	const locale = useLocale()
	const base = usePublicBase()
	const { page } = useLoaderData<typeof loader>()
	const due = page?.opensAt ? formatDate(page.opensAt, locale) : ''
	return (
		<Page>
			<PageHeader title={t.notices} lead={t.noticesLead} />
			<Table
				caption={t.notices}
				captionHidden
				rows={page?.notices ?? []}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.noNotices}>{t.noNoticesNote(due)}</EmptyState>}
				columns={[
					{
						key: 'title',
						head: t.notices,
						primary: true,
						cell: ({ id, title }) => <TextLink href={`${base}/notices/${id}`}>{title}</TextLink>,
					},
					{
						key: 'from',
						head: t.from,
						nowrap: true,
						cell: ({ openedAt }) => formatDate(openedAt, locale),
					},
					{
						key: 'until',
						head: t.until,
						cell: ({ closesAt }) => formatDeadline(closesAt, locale),
					},
					{
						key: 'state',
						head: t.period,
						cell: ({ open }) => {
							const [word, title] = open ? t.open : t.over
							return <StateWord tone={open ? 'info' : 'quiet'} word={word!} title={title} />
						},
					},
				]}
			/>
		</Page>
	)
}
