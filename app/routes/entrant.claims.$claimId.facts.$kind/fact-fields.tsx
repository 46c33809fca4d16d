import type { SubmissionResult } from '@conform-to/react'
import { eligibilityText } from '~/messages/eligibility'
import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import type { FactPage } from '~/modules/incentive/queries/own-claim.server'
import { FactForm } from '~/modules/incentive/schema/claim-forms'
import { RadioGroup, SelectField } from '~/ui/form/choice-field'
import type { FieldLike } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { YuanField } from '~/ui/form/yuan-field'
import { useText } from '~/ui/locale'
import { useZodForm } from '~/web/use-zod-form'

type Data = FactPage
type Result = SubmissionResult<string[]> | undefined

function ValueField({ field, data }: { field: FieldLike; data: Data }) {
	const t = useText(ownClaimText).fact
	const words = useText(claimWords)
	const { value } = data.shape
	const label = t.value[value]
	const count: Record<string, string> = t.countOf
	const common = { field, required: true, disabled: !data.open }
	switch (value) {
		case 'none':
			return null
		case 'division':
			return <SelectField {...common} label={label} options={data.divisions} />
		case 'yes':
			return (
				<RadioGroup
					{...common}
					label={label}
					inline
					options={[
						{ value: 'yes', label: words.yes },
						{ value: 'no', label: words.no },
					]}
				/>
			)
		case 'date':
			return <TextField {...common} label={label} type="date" width="short" />
		case 'yuan':
			return <YuanField {...common} label={label} />
		case 'share':
			return <TextField {...common} label={label} inputMode="decimal" suffix="%" width="short" />
		case 'count':
			return (
				<TextField
					{...common}
					label={count[data.kind] ?? label}
					inputMode="numeric"
					width="short"
				/>
			)
	}
}

/** What is stated for one condition: a value of its kind, its day, the document that proves it. */
export function FactFields({ data, result }: { data: Data; result: Result }) {
	const t = useText(ownClaimText).fact
	const documents = useText(eligibilityText).documents
	const [form, fields] = useZodForm(FactForm, {
		id: 'fact',
		lastResult: result,
		defaultValue: data.initial,
	})
	const since: Record<string, string> = t.sinceOf
	const document = documents[data.document]
	// A document that was uploaded meanwhile is chosen; what was typed meanwhile stays.
	const { id, name, errors, initialValue } = fields.fileId
	const fileId = { id, name, errors, initialValue: initialValue || data.initial.fileId }
	return (
		<Form form={form} labels={{ value: t.value[data.shape.value], since: t.since, fileId: t.file }}>
			<HiddenField name="revision" value={data.claim.revision} />
			<ValueField field={fields.value} data={data} />
			{data.shape.since ? (
				<TextField
					field={fields.since}
					label={since[data.kind] ?? t.since}
					type="date"
					width="short"
					required={data.shape.since === 'required'}
					disabled={!data.open}
				/>
			) : null}
			<RadioGroup
				field={fileId}
				label={t.file}
				required
				disabled={!data.open}
				hint={data.files.length > 0 ? t.fileHint(document) : t.noFiles(document)}
				options={data.files.map(({ id, name }) => ({ value: id, label: name }))}
			/>
			{data.open ? (
				<FormActions>
					<SubmitButton>{t.save}</SubmitButton>
				</FormActions>
			) : null}
		</Form>
	)
}
