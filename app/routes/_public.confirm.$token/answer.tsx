import { useActionData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { ConfirmationForm } from '~/modules/entry/schema'
import { ConfirmButton } from '~/ui/confirm-button'
import { CheckboxField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { FieldSet } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { useZodForm } from '~/web/use-zod-form'
import type { action, Confirmation } from './route'

const on = (given: boolean | undefined) => (given ? 'on' : undefined)

/** The member's own word, and each consent apart; none is ticked beforehand. */
export function Answer({ data }: { data: Confirmation }) {
	const t = useText(entrantText).confirm
	const [form, fields] = useZodForm(ConfirmationForm, {
		id: 'confirm',
		lastResult: useActionData<typeof action>()?.result,
	})
	const takePart = {
		...plainField('takePart', null, fields.takePart?.errors),
		id: `${form.id}-takePart`,
	}
	const { consents } = data
	return (
		<>
			<Panel>
				<Form form={form} labels={{ takePart: t.confirm }}>
					<HiddenField name="act" value="confirm" />
					<CheckboxField field={takePart} label={t.takePart} required />
					<FieldSet legend={t.separate}>
						<CheckboxField
							field={plainField('sensitive', on(consents?.sensitive))}
							label={t.sensitive}
						/>
						<CheckboxField
							field={plainField('thirdParties', on(consents?.thirdParties))}
							label={t.thirdParties}
						/>
						<CheckboxField
							field={plainField('publicity', on(consents?.publicity))}
							label={t.publicity}
						/>
					</FieldSet>
					<FormActions>
						<SubmitButton>{t.confirm}</SubmitButton>
					</FormActions>
				</Form>
			</Panel>
			<ConfirmButton
				label={t.decline}
				kind="quiet"
				question={t.declineQuestion}
				detail={t.declineDetail}
				confirmLabel={t.decline}
				action={data.path}
				fields={{ act: 'decline' }}
			/>
		</>
	)
}
