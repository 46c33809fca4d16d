import { panelText } from '~/messages/panel'
import { CheckboxGroup } from '~/ui/form/choice-field'
import type { FieldLike } from '~/ui/form/field'
import { FieldRow } from '~/ui/form/field-set'
import { NumberField, TextField } from '~/ui/form/text-field'
import { useLocale, useText } from '~/ui/locale'

type Name = 'name' | 'employer' | 'employerCode' | 'title' | 'domains' | 'capacity'

/** What is known of an expert besides the e-mail, for inviting and for editing. */
export function JudgeFields({
	fields,
	domains,
}: {
	fields: Record<Name, unknown>
	domains: { id: string; name: string; nameEn: string }[]
}) {
	const t = useText(panelText).judges.fields
	const english = useLocale() === 'en'
	const field = fields as Record<Name, FieldLike>
	return (
		<>
			<FieldRow>
				<TextField field={field.name} label={t.name} />
				<TextField field={field.title} label={t.title} required={false} />
			</FieldRow>
			<TextField field={field.employer} label={t.employer} />
			<TextField
				field={field.employerCode}
				label={t.employerCode}
				hint={t.employerCodeHint}
				required={false}
			/>
			<CheckboxGroup
				field={field.domains}
				label={t.domains}
				required={false}
				options={domains.map(({ id, name, nameEn }) => ({
					value: id,
					label: english ? nameEn : name,
				}))}
			/>
			<NumberField field={field.capacity} label={t.capacity} min={1} max={500} />
		</>
	)
}
