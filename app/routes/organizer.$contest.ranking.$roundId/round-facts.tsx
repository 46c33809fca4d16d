import { rankingText } from '~/messages/ranking'
import { DescriptionList } from '~/ui/description-list'
import { formatDateTime, formatScore } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { Stat, Stats } from '~/ui/stat'
import { useRuleWords } from '~/web/parts/rule-words'
import type { RoundPage } from './ranking-table'

/** The declared rule in plain words. */
export function RuleFacts({ round }: { round: RoundPage['round'] }) {
	const t = useText(rankingText)
	const locale = useLocale()
	const names = new Map(round.criteria.map(({ name, label }) => [name, label]))
	const words = useRuleWords(round.rule, names)
	const { select, quorum } = round.rule
	const least = select?.minScore
	return (
		<Panel
			title={t.rule}
			note={round.lockedAt ? t.ruleLocked(formatDateTime(round.lockedAt, locale)) : undefined}
		>
			<DescriptionList
				items={[
					{ term: t.method, value: words.method },
					{ term: t.ties, value: words.ties },
					{ term: t.quorum, value: t.quorumLine(String(quorum)) },
					...(select
						? [
								{
									term: t.select,
									value: t.selectLine(
										String(select.seats),
										least === undefined ? '' : formatScore(Math.round(least * 100)),
									),
								},
							]
						: []),
				]}
			/>
		</Panel>
	)
}

export function SheetCounts({ sheets }: { sheets: RoundPage['ranking']['sheets'] }) {
	const t = useText(rankingText)
	const wait = (count: number) => (count > 0 ? 'wait' : undefined)
	return (
		<Stats>
			<Stat label={t.counted} value={sheets.counted} note={t.countedNote} />
			<Stat label={t.missing} value={sheets.missing} tone={wait(sheets.missing)} />
			<Stat label={t.abstained} value={sheets.abstained} />
			<Stat label={t.void} value={sheets.void} />
		</Stats>
	)
}
