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

function NewsItem({ href, title, note }: { href: string; title: string; note: ReactNode }) {
	return (
		<Stack gap={1}>
			<TextLink href={href}>{title}</TextLink>
			<Text tone="muted" size="small">
				{note}
			</Text>
		</Stack>
	)
}

/** The latest announcements and public notices, side by side. */
export function HomeNews({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	const noticeNote = (closesAt: Date) =>
		closesAt > home.calendar.now ? t.noticeUntil(formatDeadline(closesAt, locale)) : t.noticeOver
	return (
		<Columns>
			<Section
				title={t.announcements}
				actions={<TextLink href={`${base}/announcements`}>{t.allAnnouncements} →</TextLink>}
			>
				{home.announcements.length > 0 ? (
					<Panel>
						<Stack gap={4}>
							{home.announcements.map(({ id, title, publishedAt }) => (
								<NewsItem
									key={id}
									href={`${base}/announcements/${id}`}
									title={title}
									note={formatDate(publishedAt!, locale)}
								/>
							))}
						</Stack>
					</Panel>
				) : (
					<EmptyState title={t.noAnnouncements}>{t.noAnnouncementsNote}</EmptyState>
				)}
			</Section>
			<Section
				title={t.notices}
				actions={<TextLink href={`${base}/notices`}>{t.allNotices} →</TextLink>}
			>
				{home.notices.length > 0 ? (
					<Panel>
						<Stack gap={4}>
							{home.notices.map(({ id, title, closesAt }) => (
								<NewsItem
									key={id}
									href={`${base}/notices/${id}`}
									title={title}
									note={noticeNote(closesAt)}
								/>
							))}
						</Stack>
					</Panel>
				) : (
					<EmptyState title={t.noNotices}>{t.noNoticesNote}</EmptyState>
				)}
			</Section>
		</Columns>
	)
}
