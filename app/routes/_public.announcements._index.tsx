import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { listPublicAnnouncements } from '~/modules/contest/queries/public-announcements.server'
import { PageSearch } from '~/modules/contest/schema'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { getContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => pagesText[locale].announcements)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const { page } = parseSearch(request, PageSearch)
	return { list: await listPublicAnnouncements(ctx, page, params.contest) }
}

export default function PublicAnnouncements() {
	const t = useText(pagesText)
	const base = usePublicBase()
	const { list } = useLoaderData<typeof loader>()
	return (
		<Page>
			<Stack gap={5}>
				<PageHeader title={t.announcements} />
				{list && list.total > 0 ? (
					<>
						<Table
							caption={t.announcements}
							captionHidden
							rows={list.announcements}
							rowKey={({ id }) => id}
							columns={[
								{
									key: 'title',
									head: t.announcementTitle,
									primary: true,
									cell: ({ id, title }) => (
										<TextLink href={`${base}/announcements/${id}`}>{title}</TextLink>
									),
								},
								{
									key: 'when',
									head: t.announcementDate,
									nowrap: true,
									cell: ({ publishedAt }) => <Time value={publishedAt!} format="date" />,
								},
							]}
						/>
						<PageNav page={list.page} pages={list.pages} total={list.total} />
					</>
				) : (
					<EmptyState title={list ? t.noAnnouncements : t.noContest}>
						{list ? t.noAnnouncementsNote : t.noContestNote}
					</EmptyState>
				)}
			</Stack>
		</Page>
	)
}
