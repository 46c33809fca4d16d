import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { listAnnouncements } from '~/modules/contest/queries/announcements.server'
import { PageSearch } from '~/modules/contest/schema'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => contestText[locale].side.announcements)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return listAnnouncements(ctx, params.contest!, parseSearch(request, PageSearch).page)
}

export default function Announcements() {
	const t = useText(contestText)
	const { contest } = useParams()
	const { announcements, page, pages, total } = useLoaderData<typeof loader>()
	const root = `/organizer/${contest}/announcements`
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader
					title={t.side.announcements}
					lead={t.announcementsLead}
					actions={
						<ButtonLink href={`${root}/new`} changes>
							{t.newAnnouncement}
						</ButtonLink>
					}
				/>
				{announcements.length > 0 ? (
					<Table
						caption={t.side.announcements}
						captionHidden
						rows={announcements}
						rowKey={({ id }) => id}
						columns={[
							{
								key: 'title',
								head: t.title,
								primary: true,
								cell: ({ id, title }) => <TextLink href={`${root}/${id}`}>{title}</TextLink>,
							},
							{
								key: 'state',
								head: t.state,
								nowrap: true,
								cell: ({ publishedAt }) =>
									publishedAt ? (
										<StateWord tone="ok" word={t.published} />
									) : (
										<StateWord tone="wait" word={t.draft} />
									),
							},
							{
								key: 'published',
								head: t.publishedAt,
								nowrap: true,
								cell: ({ publishedAt }) =>
									publishedAt ? <Time value={publishedAt} /> : t.notPublished,
							},
						]}
					/>
				) : (
					<EmptyState title={t.noAnnouncements}>{t.noAnnouncementsNote}</EmptyState>
				)}
				<PageNav page={page} pages={pages} total={total} />
			</Stack>
		</Page>
	)
}
