import { useParams } from '@remix-run/react'
import { rankingText } from '~/messages/ranking'
import { TextLink } from '~/ui/button'
import { formatDateTime } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { Hash } from '~/ui/proof-line'
import { Section } from '~/ui/section'
import { Timeline } from '~/ui/timeline'
import { Row, Stack, Text } from '~/ui/layout'
import type { RoundPage } from './ranking-table'

/** Every frozen ranking of the round, the newest first; none ever leaves. */
export function Snapshots({ page }: { page: RoundPage }) {
	const t = useText(rankingText)
	const locale = useLocale()
	const { contest } = useParams()
	const base = `/organizer/${contest}/ranking/${page.round.id}`
	if (page.snapshots.length === 0) return null
	return (
		<Section title={t.snapshots}>
			<Timeline
				steps={page.snapshots.map((one) => ({
					key: one.id,
					title: (
						<TextLink
							href={`${base}?snapshot=${one.number}`}
							current={page.shown?.number === one.number}
						>
							{t.frozen(String(one.number))}
						</TextLink>
					),
					who: one.author,
					when: formatDateTime(one.createdAt, locale),
					state: 'done',
					note: (
						<Stack gap={1}>
							{one.reason ? <Text size="small">{one.reason}</Text> : null}
							<Row gap={4}>
								<Hash value={one.hash} label={t.hash} />
								<Text as="span" size="small" tone="muted">
									{`${t.algorithm} ${one.algorithmVersion}`}
								</Text>
								<TextLink href={`${base}/bundle?snapshot=${one.id}`} download>
									{t.download}
								</TextLink>
							</Row>
						</Stack>
					),
				}))}
			/>
		</Section>
	)
}
