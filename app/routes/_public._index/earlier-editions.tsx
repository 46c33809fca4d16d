import { pagesText } from '~/messages/public-pages'
import { TextLink } from '~/ui/button'
import { formatDate } from '~/ui/format'
import { Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import type { Home } from './home-hero'

/** The way to the lists of other editions. */
export function EarlierEditions({ editions }: { editions: Home['earlier'] }) {
	const t = useText(pagesText)
	const locale = useLocale()
	if (editions.length === 0) return null
	return (
		<Section title={t.earlierEditions}>
			<Panel>
				<Stack gap={4}>
					{editions.map(({ slug, name, releasedAt }) => (
						<Row key={slug} gap={5}>
							<TextLink href={`/c/${slug}/results`}>
								{t.earlierResults(name, formatDate(releasedAt, locale))}
							</TextLink>
							<TextLink href={`/c/${slug}`}>{t.earlierHome} →</TextLink>
						</Row>
					))}
				</Stack>
			</Panel>
		</Section>
	)
}
