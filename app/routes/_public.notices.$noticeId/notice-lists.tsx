import { signs } from '~/messages/punctuation'
import { resultsText } from '~/messages/results'
import type { getPublicNotice } from '~/modules/notice/queries/public-notices.server'
import { TextLink } from '~/ui/button'
import { formatOrdinal } from '~/ui/format'
import { Gazette, GazetteItem } from '~/ui/gazette'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Hash, ProofLine } from '~/ui/proof-line'

export type NoticePage = Awaited<ReturnType<typeof getPublicNotice>>
type List = NoticePage['lists'][number]

function Proof({ list }: { list: List }) {
	const t = useText(resultsText)
	const { id, hash } = list.snapshot
	return (
		<ProofLine
			items={[
				<Hash key="hash" value={hash} label={t.proofSnapshot} />,
				<TextLink key="check" href={`/verify/ranking?snapshot=${id}`}>
					{t.recompute}
				</TextLink>,
				<TextLink key="data" href={`/verify/ranking/${id}.json`} download>
					{t.download}
				</TextLink>,
			]}
		/>
	)
}

function Item({ item, showOrder }: { item: List['items'][number]; showOrder: boolean }) {
	const t = useText(resultsText)
	const s = useText(signs)
	const locale = useLocale()
	const by = [s.list(item.organizations), item.domain].filter(Boolean).join(' · ')
	return (
		<GazetteItem
			rank={showOrder ? formatOrdinal(item.seat, locale) : undefined}
			title={item.title}
			by={by}
			struck={item.left}
			note={
				item.left ? (
					<Text as="span" tone="no">
						{t.left}
					</Text>
				) : item.added ? (
					<Text as="span" tone="wait">
						{t.added}
					</Text>
				) : null
			}
		/>
	)
}

/** The proposed lists of a notice, and what a supplementary one changed. */
export function NoticeLists({ page }: { page: NoticePage }) {
	const t = useText(resultsText)
	const s = useText(signs)
	const { showOrder } = page
	return page.lists.map((list) => (
		<Gazette
			key={list.id}
			title={list.title}
			subtitle={t.proposed}
			ordered={showOrder}
			intro={showOrder ? undefined : t.anyOrder}
			proof={
				<Stack gap={4}>
					{list.lost.length > 0 ? (
						<Text tone="muted">
							{s.pair(t.lost, '')}
							<del>{s.list(list.lost.map(({ title }) => title))}</del>
						</Text>
					) : null}
					<Proof list={list} />
				</Stack>
			}
		>
			{list.items.map((item) => (
				<Item key={item.entryId} item={item} showOrder={showOrder} />
			))}
		</Gazette>
	))
}
