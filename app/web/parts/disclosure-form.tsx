import { disclosureText } from '~/messages/disclosure'
import { DisclosureForm as Schema } from '~/modules/audit/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-field'
import { Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { ReadOnly } from '~/ui/read-only'
import { Panel } from '~/ui/section'
import { useZodForm } from '../use-zod-form'

/** In the place of what is sealed or masked: the reason for which a supervisor opens it. */
export function DisclosureForm({ title, action }: { title: string; action: string }) {
	const t = useText(disclosureText)
	const [form, fields] = useZodForm(Schema, { id: 'disclosure' })
	return (
		<ReadOnly when={false}>
			<Panel title={title} tone="quiet">
				<Stack gap={4}>
					<Text tone="muted">{t.lead}</Text>
					<Form form={form} action={action}>
						<TextArea field={fields.reason} label={t.reason} hint={t.hint} rows={2} />
						<FormActions>
							<SubmitButton kind="alt">{t.open}</SubmitButton>
						</FormActions>
					</Form>
				</Stack>
			</Panel>
		</ReadOnly>
	)
}
