import { useActionData, useSearchParams } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { signs } from '~/messages/punctuation'
import { CreateEntryForm } from '~/modules/entry/schema'
import { RadioGroup, SelectField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { Panel } from '~/ui/section'
import { useZodForm } from '~/web/use-zod-form'
import type { action, NewEntry } from './route'

/** Track, organization, problem and title: what cannot be changed lightly later. */
export function NewEntryForm({ data }: { data: NewEntry }) {
	const t = useText(entrantText).create
	const { tracks, organizations, problems } = data
	const asked = useSearchParams()[0].get('problem')
	const wanted = problems.find(({ id }) => id === asked)
	const solution = tracks.find(({ kind }) => kind === 'solution')
	const [form, fields] = useZodForm(CreateEntryForm, {
		id: 'new-entry',
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: {
			organizationId: organizations.length === 1 ? organizations[0]?.id : undefined,
			trackId: wanted ? solution?.id : tracks.length === 1 ? tracks[0]?.id : undefined,
			problemId: wanted?.id,
		},
	})
	const { aside } = useText(signs)
	const withProblems = solution !== undefined
	return (
		<Panel>
			<Form form={form}>
				<RadioGroup
					field={fields.trackId}
					label={t.track}
					options={tracks.map(({ id, name, summary }) => ({
						value: id,
						label: name,
						hint: summary || undefined,
					}))}
				/>
				<SelectField
					field={fields.organizationId}
					label={t.organization}
					hint={t.organizationHint}
					options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
				/>
				{withProblems ? (
					<SelectField
						field={fields.problemId}
						label={t.problem}
						hint={t.problemHint}
						placeholder={t.noProblem}
						options={problems.map(({ id, code, title, ownerName, domain }) => ({
							value: id,
							label: aside(`${code} ${title}`, ownerName),
							group: domain,
						}))}
					/>
				) : null}
				<TextField field={fields.title} label={t.name} hint={t.nameHint} />
				<FormActions>
					<SubmitButton>{t.submit}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}
