import { signs } from '~/messages/punctuation'
import { resultsText } from '~/messages/results'
import type { ReleasedList } from '~/modules/notice/queries/released-lists.server'
import { TextLink } from '~/ui/button'
import { formatDate, formatOrdinal, formatPeriod } from '~/ui/format'
import { Gazette, GazetteItem } from '~/ui/gazette'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Hash, ProofLine } from '~/ui/proof-line'
import { usePublicBase } from '~/web/public-frame'

export function resultPath(kind: ReleasedList['kind']): string {
	return kind === 'scenario' ? '/results/scenarios' : '/results/projects'
}

type ProofProps = { list: ReleasedList; full: boolean; base: string }

function Proof({ list, full, base }: ProofProps) {
	const t = useText(resultsText)
	const locale = useLocale()
	const { proof } = list
	if (!proof) return null
	const { notice, objections, snapshot, auditHead } = proof
	const count = objections === 0 ? t.noObjection : t.objections(String(objections))
	const period = formatPeriod(notice.openedAt, notice.closesAt, locale)
	return (
		<ProofLine
			items={[
				<TextLink key="notice" href={`${base}/notices/${notice.id}`}>
					{t.proofNotice(period, count)}
				</TextLink>,
				snapshot && <Hash key="hash" value={snapshot.hash} label={t.proofSnapshot} />,
				snapshot && (
					<TextLink key="check" href={`/verify/ranking?snapshot=${snapshot.id}`}>
						{t.recompute}
					</TextLink>
				),
				snapshot && (
					<TextLink key="data" href={`/verify/ranking/${snapshot.id}.json`} download>
						{t.download}
					</TextLink>
				),
				full && auditHead && <Hash key="audit" value={auditHead} label={t.auditHead} />,
				!full && (
					<TextLink key="full" href={base + resultPath(list.kind)}>
						{t.fullList}
					</TextLink>
				),
			]}
		/>
	)
}

type ItemProps = { item: ReleasedList['items'][number]; ordered: boolean; base: string }

function Item({ item, ordered, base }: ItemProps) {
	const t = useText(resultsText)
	const s = useText(signs)
	const locale = useLocale()
	const by = [s.list(item.organizations), item.domain, item.division]
	return (
		<GazetteItem
			rank={ordered ? formatOrdinal(item.seat, locale) : undefined}
			title={item.title}
			href={`${base}/showcase/${item.id}`}
			by={by.filter(Boolean).join(' · ')}
			score={item.score}
			struck={item.revoked}
			note={
				item.revoked ? (
					<Text as="span" tone="no">
						{t.revoked}
					</Text>
				) : null
			}
		/>
	)
}

type Props = {
	list: ReleasedList
	contest: string
	level?: 1 | 2
	full?: boolean
	compact?: boolean
	/** Front of the links, where the list is another contest's than the page. */
	base?: string
}

/** One released list under its official title, with what proves it. */
export function ResultGazette({ list, contest, level = 2, full = false, compact, base }: Props) {
	const t = useText(resultsText)
	const locale = useLocale()
	const own = usePublicBase()
	const front = base ?? own
	const when = list.releasedAt ? formatDate(list.releasedAt, locale) : ''
	return (
		<Gazette
			level={level}
			compact={compact}
			title={list.title}
			subtitle={[contest, t.releasedOn(when), list.documentNumber].filter(Boolean)}
			ordered={list.showOrder}
			intro={list.showOrder ? undefined : t.anyOrder}
			proof={<Proof list={list} full={full} base={front} />}
		>
			{list.items.map((item) => (
				<Item key={item.id} item={item} ordered={list.showOrder} base={front} />
			))}
		</Gazette>
	)
}

type EmptyProps = {
	title: string
	opensAt: Date | null
	noticeId: string | null
	level?: 1 | 2
}

/** The list before its release: its title, and when it will stand here. */
export function AwaitedGazette({ title, opensAt, noticeId, level = 2 }: EmptyProps) {
	const t = useText(resultsText)
	const locale = useLocale()
	const base = usePublicBase()
	return (
		<Gazette
			level={level}
			title={title}
			subtitle={t.notYet}
			intro={
				<Stack gap={2}>
					<Text tone="muted">{t.notYetLine(opensAt ? formatDate(opensAt, locale) : '')}</Text>
					{noticeId ? <TextLink href={`${base}/notices/${noticeId}`}>{t.onNotice}</TextLink> : null}
				</Stack>
			}
		/>
	)
}
