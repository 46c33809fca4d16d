import { useActionData } from '@remix-run/react'
import { organizationText } from '~/messages/organization'
import { VerificationForm } from '~/modules/organization/schema'
import { RadioGroup } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { useZodForm } from '~/web/use-zod-form'
import type { action, ContestOrganization } from './route'

/** The organizer's finding: verified, or returned with what has to be corrected. */
export function Finding({ data }: { data: ContestOrganization }) {
	const t = useText(organizationText).organizer
	const [form, fields] = useZodForm(VerificationForm, {
		id: 'finding',
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: { note: data.organization.verificationNote },
	})
	if (!data.mayVerify) return <Notice tone="info">{t.ownOrganization}</Notice>
	const outcomes = ['verified', 'returned'] as const
	return (
		<Panel title={t.decide} level={3}>
			<Form form={form}>
				<HiddenField name="seen" value={data.organization.seen} />
				<RadioGroup
					field={fields.outcome}
					label={t.outcome}
					options={outcomes.map((value) => ({
						value,
						label: t[value],
						hint: t[`${value}Hint`],
					}))}
				/>
				<TextArea field={fields.note} label={t.note} hint={t.noteHint} rows={5} max={500} />
				<FormActions>
					<SubmitButton>{t.submit}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}
