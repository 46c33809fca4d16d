import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ContestBudgets } from '~/modules/incentive/queries/budgets.server'
import { Money } from '~/ui/amount'
import { Button } from '~/ui/button'
import { Details } from '~/ui/details'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { YuanField } from '~/ui/form/yuan-field'
import { formatMoneyShort } from '~/ui/format'
import { Columns, Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Meter } from '~/ui/meter'
import { Panel } from '~/ui/section'
import { Stat, Stats } from '~/ui/stat'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'

type Budget = ContestBudgets['budgets'][number]

function Books({ budget }: { budget: Budget }) {
	const t = useText(incentiveDeskText).budgets
	const rows = (['columns', 'ledger', 'instalments'] as const).map((key) => ({
		key,
		committed: budget.committed[key],
		paid: budget.paid[key],
	}))
	return (
		<Table
			caption={t.books}
			captionHidden
			dense
			rows={rows}
			rowKey={(row) => row.key}
			columns={[
				{ key: 'book', head: t.book, primary: true, cell: (row) => t[row.key] },
				{
					key: 'committed',
					head: t.committed,
					numeric: true,
					cell: (row) => <Money fen={row.committed} />,
				},
				{ key: 'paid', head: t.paid, numeric: true, cell: (row) => <Money fen={row.paid} /> },
			]}
		/>
	)
}

function ChangeTotal({ budget }: { budget: Budget }) {
	const t = useText(incentiveDeskText).budgets
	return (
		<Details summary={t.change}>
			<Form action={`/incentive/budgets/${budget.id}/total`}>
				<YuanField
					field={{ ...plainField('totalYuan'), id: `total-${budget.id}` }}
					label={t.newTotal}
					hint={t.changeHint}
					required
				/>
				<Row>
					<Button kind="alt">{t.save}</Button>
				</Row>
			</Form>
		</Details>
	)
}

/** A budget: how much is left, how far it is used, and whether its three accounts agree. */
export function BudgetPanel({ budget, manages }: { budget: Budget; manages: boolean }) {
	const t = useText(incentiveDeskText).budgets
	const locale = useLocale()
	const short = (fen: string) => formatMoneyShort(fen, locale)
	const meter = (label: string, fen: string) => (
		<Meter
			label={label}
			value={Number(fen)}
			max={Number(budget.totalFen)}
			text={t.of(short(fen), short(budget.totalFen))}
		/>
	)
	return (
		<Panel
			title={budget.name}
			level={3}
			note={t.policies(budget.policies)}
			actions={
				<StateWord
					tone={budget.agrees ? 'ok' : 'no'}
					word={budget.agrees ? t.agrees : t.differs}
					title={t.agreesNote}
				/>
			}
		>
			<Stack gap={4}>
				<Stats>
					<Stat label={t.total} value={<Money fen={budget.totalFen} short />} />
					<Stat label={t.committed} value={<Money fen={budget.committed.columns} short />} />
					<Stat label={t.paid} value={<Money fen={budget.paid.columns} short />} />
					<Stat label={t.available} value={<Money fen={budget.availableFen} short />} tone="ok" />
				</Stats>
				<Columns count={2}>
					{meter(t.committedMeter, budget.committed.columns)}
					{meter(t.paidMeter, budget.paid.columns)}
				</Columns>
				<Details summary={t.books} open={!budget.agrees}>
					<Books budget={budget} />
				</Details>
				{manages ? <ChangeTotal budget={budget} /> : null}
			</Stack>
		</Panel>
	)
}
