import type { SubmissionResult } from '@conform-to/react'
import type { ReactNode } from 'react'
import { noticeText } from '~/messages/notice'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { TextArea } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'

type Props = {
	lead: string
	approve: string
	/** Asked before approving, where that cannot be undone. */
	question?: { text: string; confirm: string }
	lastResult?: SubmissionResult<string[]>
	children?: ReactNode
}

/** The second person's word on a proposal: approve it, or send it back with a reason. */
export function SecondWord({ lead, approve, question, lastResult, children }: Props) {
	const t = useText(noticeText)
	const errors = lastResult?.error ?? {}
	const general = [...(errors[''] ?? []), ...Object.entries(errors).flatMap(fieldErrors)]
	const refusal = plainField('refusal', textOf(lastResult?.initialValue?.refusal), [
		...(errors.refusal ?? []),
	])
	return (
		<Panel title={approve} note={lead}>
			<Stack gap={4}>
				{general.length > 0 ? (
					<Notice tone="error" role="alert">
						{general.join(' ')}
					</Notice>
				) : null}
				{children}
				<Form>
					<Row align="start">
						{question ? (
							<ConfirmButton
								kind="primary"
								label={approve}
								question={question.text}
								confirmLabel={question.confirm}
								name="outcome"
								value="approve"
							/>
						) : (
							<Button name="outcome" value="approve">
								{approve}
							</Button>
						)}
						<ConfirmButton
							label={t.reject}
							kind="alt"
							question={t.rejectQuestion}
							confirmLabel={t.rejectConfirm}
							name="outcome"
							value="reject"
						>
							<TextArea field={refusal} label={t.refusal} rows={3} />
						</ConfirmButton>
					</Row>
					<Text size="small" tone="muted">
						{t.secondPerson}
					</Text>
				</Form>
			</Stack>
		</Panel>
	)
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined)

/** Faults of fields: the proposal's own stand in no form here, the reason's may be folded away. */
function fieldErrors([name, words]: [string, string[] | null]): string[] {
	return name === '' ? [] : (words ?? [])
}
