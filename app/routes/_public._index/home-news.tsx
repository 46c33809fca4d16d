import type { ReactNode } from 'react'
import { pagesText } from '~/messages/public-pages'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDate, formatDeadline } from '~/ui/format'
import { Columns, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { usePublicBase } from '~/web/public-frame'
import type { Home } from './home-hero'

type Item = { id: string; title: string; note: ReactNode }

function News({ items, path }: { items: Item[]; path: string }) {
	const base = usePublicBase()
	return (
		<Panel>
			<Stack gap={4}>
				{items.map(({ id, title, note }) => (
					<Stack key={id} gap={1}>
						<TextLink href={`${base}/${path}/${id}`}>{title}</TextLink>
						<Text tone="muted" size="small">
							{note}
						</Text>
					</Stack>
				))}
			</Stack>
		</Panel>
	)
}

/** The latest announcements and, once there are any, public notices beside them. */
export function HomeNews({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	const announcements = home.announcements.map(({ id, title, publishedAt }) => ({
		id,
		title,
		note: formatDate(publishedAt!, locale),
	}))
	const notices = home.notices.map(({ id, title, closesAt }) => ({
		id,
		title,
		note: (closesAt > home.calendar.now ? t.noticeUntil : t.noticeOver)(
			formatDeadline(closesAt, locale),
		),
	}))
	return (
		<Columns count={notices.length > 0 ? 2 : 1}>
			<Section
				title={t.announcements}
				actions={<TextLink href={`${base}/announcements`}>{t.allAnnouncements} →</TextLink>}
			>
				{announcements.length > 0 ? (
					<News items={announcements} path="announcements" />
				) : (
					<EmptyState title={t.noAnnouncements}>{t.noAnnouncementsNote}</EmptyState>
				)}
			</Section>
			{notices.length > 0 ? (
				<Section
					title={t.notices}
					actions={<TextLink href={`${base}/notices`}>{t.allNotices} →</TextLink>}
				>
					<News items={notices} path="notices" />
				</Section>
			) : null}
		</Columns>
	)
}
