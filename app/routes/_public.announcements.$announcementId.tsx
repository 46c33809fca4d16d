import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { signs } from '~/messages/punctuation'
import { getPublicAnnouncement } from '~/modules/contest/queries/public-announcements.server'
import { formatDate } from '~/ui/format'
import { Lines, Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { ProofLine } from '~/ui/proof-line'
import { Panel } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	publicTitle(matches, () => data?.announcement.title ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return {
		announcement: await getPublicAnnouncement(ctx, params.announcementId!, params.contest),
	}
}

export default function PublicAnnouncement() {
	const t = useText(pagesText)
	const s = useText(signs)
	const locale = useLocale()
	const base = usePublicBase()
	const { announcement } = useLoaderData<typeof loader>()
	const { title, body, publishedAt, correctedAt, hosts } = announcement
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={title}
					song
					crumbs={[{ href: `${base}/announcements`, label: t.announcements }]}
				/>
				<Panel>
					<Stack gap={5}>
						<Lines text={body} />
						<ProofLine
							items={[
								...(hosts.length > 0 ? [s.pair(t.issuedBy, s.list(hosts))] : []),
								t.publishedOn(formatDate(publishedAt, locale)),
								...(correctedAt ? [t.correctedOn(formatDate(correctedAt, locale))] : []),
							]}
						/>
					</Stack>
				</Panel>
			</Stack>
		</Page>
	)
}
