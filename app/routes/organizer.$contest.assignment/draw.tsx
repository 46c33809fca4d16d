import { useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { useActionData } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import type { AssignmentDesk } from '~/modules/assignment/queries/assignment-desk.server'
import { DrawForm, type DrawValue } from '~/modules/assignment/schema'
import { ConfirmButton } from '~/ui/confirm-button'
import { Form } from '~/ui/form/form'
import { FieldRow } from '~/ui/form/field-set'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, NumberField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import type { action } from './route'

/** Draws the judges of a round's entries, and draws again. */
export function Draw({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	const answer = useActionData<typeof action>()
	const [form, fields] = useForm<DrawValue>({
		id: 'draw',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		constraint: getZodConstraint(DrawForm),
		defaultValue: { perEntry: String(desk.round.judgesPerEntry) },
	})
	const drawn = desk.assigned.total > 0
	return (
		<Panel title={drawn ? t.again : t.submit} screenOnly>
			<Form form={form}>
				<HiddenField name="round" value={desk.round.id} />
				<FieldRow>
					<NumberField field={fields.perEntry} label={t.perEntry} min={1} max={30} />
					<NumberField
						field={fields.seed}
						label={t.seed}
						hint={t.seedHint}
						required={false}
						min={0}
					/>
				</FieldRow>
				<FormActions>
					{drawn ? (
						<ConfirmButton
							kind="alt"
							label={t.again}
							question={t.againQuestion}
							confirmLabel={t.againConfirm}
						/>
					) : (
						<SubmitButton>{t.submit}</SubmitButton>
					)}
				</FormActions>
			</Form>
		</Panel>
	)
}
