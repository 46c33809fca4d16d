import type { ReactNode } from 'react'
import { eligibilityText } from '~/messages/eligibility'
import { claimWords } from '~/messages/incentive'
import type { ConditionView } from '~/modules/incentive/queries/condition-view'
import { TruthWord } from '~/ui/claim-state-word'
import { formatDate } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { type Column, Table } from '~/ui/table'

type Props = {
	caption: string
	conditions: ConditionView[]
	/** A further column, e.g. the way to state a fact. */
	extra?: Column<ConditionView>
}

/** What is wanted, whether it is so, and why: one row for each condition of a policy. */
export function ConditionTable({ caption, conditions, extra }: Props) {
	const t = useText(claimWords)
	const results = useText(eligibilityText).results
	const spelled = useSpelled()
	const columns: Column<ConditionView>[] = [
		{
			key: 'words',
			head: t.conditions,
			primary: true,
			cell: (row) => (
				<ConditionWords
					row={row}
					group={row.choice === null ? null : t.oneOf(String(row.choice))}
				/>
			),
		},
		{
			key: 'result',
			head: t.result,
			nowrap: true,
			cell: (row) => <TruthWord result={row.wanted} word={results[row.wanted]} />,
		},
		{
			key: 'why',
			head: t.why,
			cell: (row) => (
				<Text as="span" size="small" tone="muted">
					{spelled([row.why, row.missing, row.until])}
				</Text>
			),
		},
	]
	return (
		<Table
			caption={caption}
			captionHidden
			dense
			rows={conditions}
			rowKey={(row) => row.id}
			columns={extra ? [...columns, extra] : columns}
			rowTone={(row) => (row.wanted === 'not_met' ? 'no' : undefined)}
		/>
	)
}

/** Sentences of the rules as the screen prints them: its own dates, capitals where English has them. */
function useSpelled() {
	const locale = useLocale()
	const date = (day: string) => formatDate(`${day}T12:00:00+08:00`, locale)
	return (sentences: string[]) =>
		sentences
			.filter(Boolean)
			.map((words) => words.replace(/\d{4}-\d\d-\d\d/g, date))
			.map((words) => words.charAt(0).toUpperCase() + words.slice(1))
			.join(locale === 'en' ? ' ' : '')
}

function ConditionWords({ row, group }: { row: ConditionView; group: string | null }): ReactNode {
	const t = useText(claimWords)
	const words = row.negated ? t.not(row.words) : row.words
	if (!group) return words
	return (
		<Stack gap={1}>
			<span>{words}</span>
			<Text as="span" size="small" tone="hint">
				{group}
			</Text>
		</Stack>
	)
}
