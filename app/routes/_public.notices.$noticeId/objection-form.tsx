import type { SubmissionResult } from '@conform-to/react'
import { objectionText } from '~/messages/objection'
import { signs } from '~/messages/punctuation'
import { filingCauses, ObjectionForm } from '~/modules/notice/schema'
import { CheckboxField, RadioGroup, SelectField } from '~/ui/form/choice-field'
import { FieldRow } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextArea, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { useZodForm } from '~/web/use-zod-form'
import type { NoticePage } from './notice-lists'

type Props = { page: NoticePage; lastResult?: SubmissionResult<string[]> }
type Fields = ReturnType<typeof useZodForm<typeof ObjectionForm>>[1]

function Filer({ fields }: { fields: Fields }) {
	const t = useText(objectionText).file
	return (
		<>
			<RadioGroup
				field={fields.filerKind as never}
				label={t.filerKind}
				inline
				options={[
					{ value: 'person', label: t.person },
					{ value: 'organization', label: t.organization },
				]}
			/>
			<FieldRow>
				<TextField field={fields.filerName} label={t.name} autoComplete="name" />
				<TextField field={fields.filerContact} label={t.contact} hint={t.contactHint} />
			</FieldRow>
			<TextField field={fields.filerCode} label={t.code} hint={t.codeHint} />
			<CheckboxField field={fields.sealed as never} label={t.sealed} required={false} />
		</>
	)
}

/** One objection: to which entry, by whom, for which cause, with which evidence. */
export function ObjectionEntry({ page, lastResult }: Props) {
	const words = useText(objectionText)
	const s = useText(signs)
	const t = words.file
	const [form, fields] = useZodForm(ObjectionForm, {
		id: 'objection',
		lastResult,
		defaultValue: { filerKind: 'person' },
	})
	const entries = page.lists.flatMap((list) =>
		list.items
			.filter(({ left }) => !left)
			.map(({ entryId, title, organizations }) => ({
				value: entryId,
				label: s.aside(title, organizations[0] ?? ''),
				group: list.title,
			})),
	)
	const { causes } = words.objection
	const labels = {
		filerKind: t.filerKind,
		filerName: t.name,
		filerContact: t.contact,
		filerCode: t.code,
		sealed: t.sealed,
	}
	return (
		<Form form={form} labels={labels}>
			<SelectField field={fields.entryId} label={t.entry} options={entries} width="full" />
			<Filer fields={fields} />
			<RadioGroup
				field={fields.cause as never}
				label={t.cause}
				options={filingCauses.map((value) => ({
					value,
					label: causes[value][0],
					hint: causes[value][1],
				}))}
			/>
			<TextArea
				field={fields.statement}
				label={t.statement}
				hint={t.statementHint}
				rows={8}
				max={4000}
			/>
			<TextArea field={fields.evidence} label={t.evidence} hint={t.evidenceHint} rows={5} />
			{page.files.length > 0 ? (
				<SelectField
					field={fields.evidenceFileId}
					label={t.file}
					required={false}
					options={[
						{ value: '', label: t.noFile },
						...page.files.map(({ id, name }) => ({ value: id, label: name })),
					]}
				/>
			) : null}
			<FormActions>
				<SubmitButton>{t.submit}</SubmitButton>
			</FormActions>
		</Form>
	)
}
