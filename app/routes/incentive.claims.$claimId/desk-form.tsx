import { type SubmissionResult, useForm } from '@conform-to/react'
import type { ReactNode } from 'react'
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
