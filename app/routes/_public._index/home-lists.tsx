import { pagesText } from '~/messages/public-pages'
import { TextLink } from '~/ui/button'
import { formatDate } from '~/ui/format'
import { Columns, Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { ResultGazette } from '~/web/parts/result-gazette'
import type { Home } from './home-hero'

/** The contest's own lists, side by side: the object of the whole page once they are released. */
export function OwnLists({ home }: { home: Home }) {
	if (home.lists.length === 0) return null
	return (
		<Columns count={home.lists.length > 1 ? 2 : 1}>
			{home.lists.map((list) => (
				<ResultGazette key={list.kind} list={list} contest={home.fullName} compact />
			))}
		</Columns>
	)
}

/** Until then, the head of the lists before it; and the way to every other contest's lists. */
export function EarlierLists({ home }: { home: Home }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const { earlier, before } = home
	const [latest] = earlier
	if (!latest) return null
	const others = before.length > 0 ? earlier.slice(1) : earlier
	return (
		<Section
			title={t.earlierEditions}
			actions={
				before.length > 0 ? (
					<TextLink href={`/c/${latest.slug}`}>{t.earlierHome(latest.name)} →</TextLink>
				) : null
			}
		>
			{before.length > 0 ? (
				<Columns count={before.length > 1 ? 2 : 1}>
					{before.map((list) => (
						<ResultGazette
							key={list.kind}
							list={list}
							contest={latest.name}
							base={`/c/${latest.slug}`}
							compact
						/>
					))}
				</Columns>
			) : null}
			{others.length > 0 ? (
				<Panel>
					<Stack gap={4}>
						{others.map(({ slug, name, releasedAt }) => (
							<Row key={slug} gap={5}>
								<TextLink href={`/c/${slug}/results`}>
									{t.earlierResults(name, formatDate(releasedAt, locale))}
								</TextLink>
								<TextLink href={`/c/${slug}`}>{t.earlierHome(name)} →</TextLink>
							</Row>
						))}
					</Stack>
				</Panel>
			) : null}
		</Section>
	)
}
