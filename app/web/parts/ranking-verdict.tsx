import { rankingText } from '~/messages/ranking'
import type { getVerifyPage } from '~/modules/ranking/queries/public-bundle.server'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { formatDate } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Hash } from '~/ui/proof-line'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'

type Page = Awaited<ReturnType<typeof getVerifyPage>>
type Checked = NonNullable<Page['checked']>

/** What a recomputation found: agreement with its hash, or the first place where they part. */
export function RankingVerdict({ checked }: { checked: Checked }) {
	const t = useText(rankingText).verify
	const { verdict, contest, round } = checked
	if (verdict.valid) {
		return (
			<Notice tone="success" title={t.valid} role="status">
				<Stack gap={3}>
					<span>{t.validNote(contest, round)}</span>
					<Hash value={verdict.hash} form="long" />
				</Stack>
			</Notice>
		)
	}
	const { path, entry, judge, criterion, expected, found } = verdict.difference
	const value = (text: string) => (text === 'nothing' ? t.nothing : text)
	return (
		<Notice tone="error" title={t.invalid} role="alert">
			<Stack gap={4}>
				<span>{t.invalidNote}</span>
				<DescriptionList
					items={[
						...(entry ? [{ term: t.entry, value: <code>{entry}</code> }] : []),
						...(judge ? [{ term: t.judge, value: <code>{judge}</code> }] : []),
						...(criterion ? [{ term: t.criterion, value: criterion }] : []),
						{ term: t.place, value: <code>{path}</code> },
						{ term: t.expected, value: value(expected) },
						{ term: t.found, value: value(found) },
					]}
				/>
			</Stack>
		</Notice>
	)
}

/** The frozen rankings anyone may recompute here or take away. */
export function PublishedRankings({ bundles }: { bundles: Page['bundles'] }) {
	const t = useText(rankingText).verify
	const { round, download } = useText(rankingText)
	const locale = useLocale()
	return (
		<Section title={t.published} note={bundles.length > 0 ? t.publishedNote : undefined}>
			<Table
				caption={t.published}
				captionHidden
				rows={bundles}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.none}>{t.noneNote}</EmptyState>}
				columns={[
					{
						key: 'round',
						head: round,
						primary: true,
						cell: ({ contest, name, number, createdAt }) => (
							<Stack gap={1}>
								<Text as="span">{name}</Text>
								<Text as="span" size="small" tone="muted">
									{contest} · {t.snapshotNo(String(number))} · {formatDate(createdAt, locale)}
								</Text>
							</Stack>
						),
					},
					{ key: 'hash', head: 'SHA-256', nowrap: true, cell: ({ hash }) => <Hash value={hash} /> },
					{
						key: 'check',
						head: t.check,
						headHidden: true,
						cell: ({ id }) => (
							<Row gap={3}>
								<TextLink href={`/verify/ranking?snapshot=${id}`}>{t.check}</TextLink>
								<TextLink href={`/verify/ranking/${id}.json`} download>
									{download}
								</TextLink>
							</Row>
						),
					},
				]}
			/>
		</Section>
	)
}
