import { incentiveDeskText } from '~/messages/incentive-desk'
import type { Payments } from '~/modules/incentive/queries/payments.server'
import { Money } from '~/ui/amount'
import { Button, TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { plainField } from '~/ui/form/field'
import { FieldRow } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { TextField } from '~/ui/form/text-field'
import { formatBeijingInput } from '~/ui/format'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import type { Part } from './part-columns'

function MarkPaid({ part, today }: { part: Part; today: string }) {
	const t = useText(incentiveDeskText).payments
	const field = (name: string, value?: string) => ({
		...plainField(name, value),
		id: `${name}-${part.id}`,
	})
	return (
		<Form action={`/incentive/payments/${part.id}/payment`}>
			<FieldRow>
				<TextField
					field={field('paidOn', today)}
					label={t.paidOn}
					type="date"
					width="short"
					required
				/>
				<TextField field={field('bankReference')} label={t.reference} width="medium" required />
			</FieldRow>
			<Row>
				<Button>{t.markPaid}</Button>
			</Row>
		</Form>
	)
}

function PartAtTheBank({ part, today }: { part: Part; today: string | null }) {
	const t = useText(incentiveDeskText).payments
	const { payee } = part
	return (
		<Panel
			level={3}
			title={<TextLink href={`/incentive/claims/${part.claimId}`}>{part.code}</TextLink>}
			note={`${part.policyName} · ${part.label}`}
		>
			<Stack gap={4}>
				<DescriptionList
					columns={2}
					items={[
						{
							term: t.payee,
							value: payee?.name,
							note: payee ? `${payee.bank} ${payee.masked}` : undefined,
						},
						{ term: t.amount, value: <Money fen={part.amountFen} />, note: part.batch?.number },
					]}
				/>
				{today ? <MarkPaid part={part} today={today} /> : null}
			</Stack>
		</Panel>
	)
}

/** Parts handed to the bank, each waiting for its answer. */
export function AtTheBank({ payments }: { payments: Payments }) {
	const t = useText(incentiveDeskText).payments
	const paysFor = new Set(payments.contests.filter(({ pays }) => pays).map(({ id }) => id))
	const today = formatBeijingInput(payments.now).slice(0, 10)
	return (
		<Section title={t.bank} id="bank">
			{payments.exported.length === 0 ? <Text tone="muted">{t.bankEmpty}</Text> : null}
			{payments.exported.map((part) => (
				<PartAtTheBank
					key={part.id}
					part={part}
					today={paysFor.has(part.contestId) ? today : null}
				/>
			))}
		</Section>
	)
}
