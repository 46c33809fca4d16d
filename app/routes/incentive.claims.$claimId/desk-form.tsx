import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ReactNode } from 'react'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import type { FieldLike } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { HiddenField } from '~/ui/form/text-field'

export type DeskResult = SubmissionResult<string[]> | undefined

type Props = {
	intent: string
	revision: number
	/** Which of several like forms it is (a fact, an instalment); sent along. */
	of?: { name: string; value: string }
	result: DeskResult
	children: (fields: { note: FieldLike; value: FieldLike }) => ReactNode
}

/** One of the forms at the desk; what was wrong with it comes back to it alone. */
export function DeskForm({ intent, revision, of, result, children }: Props) {
	const sent = result?.initialValue
	const mine = sent?.intent === intent && (!of || sent[of.name] === of.value)
	const [form, fields] = useForm<{ note: string; value: string }>({
		id: of ? `${intent}-${of.value}` : intent,
		lastResult: mine ? result : undefined,
	})
	return (
		<Form form={form}>
			<HiddenField name="intent" value={intent} />
			<HiddenField name="revision" value={revision} />
			{of ? <HiddenField name={of.name} value={of.value} /> : null}
			{children(fields)}
		</Form>
	)
}

/** Whether the form that was refused still stands at the desk, to say itself what is wrong. */
export function stillStands({ may, proposal, ...desk }: ClaimDesk, result: DeskResult): boolean {
	const { intent, factId, instalmentId } = result?.initialValue ?? {}
	const part = desk.instalments.find(({ id }) => id === instalmentId)
	const stands: Record<string, boolean | undefined> = {
		verify: may.verify && desk.facts.some(({ id }) => id === factId),
		record: may.verify,
		step: may.steps.length > 0,
		propose: may.propose && desk.result === 'met',
		decide: proposal?.mayDecide,
		'propose-instalment': part?.mayPropose,
		'decide-instalment': part?.mayDecide || part?.mayPropose,
	}
	return stands[String(intent)] ?? false
}
