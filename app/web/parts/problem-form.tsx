import type { SubmissionResult } from '@conform-to/react'
import { pagesText } from '~/messages/public-pages'
import { statementText } from '~/messages/problem-statement'
import type { getProblemForm } from '~/modules/problem/queries/organizer-problems.server'
import { ProblemForm as Schema } from '~/modules/problem/schema'
import { SelectField } from '~/ui/form/choice-field'
import { FieldRow } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { LatestLink } from './latest-link'
import { useZodForm } from '../use-zod-form'

type Loaded = Awaited<ReturnType<typeof getProblemForm>>
type Props = { loaded: Loaded; result: SubmissionResult<string[]> | undefined }

/** The form of a problem statement: a new one, a draft, or a further version of a public one. */
export function ProblemForm({ loaded, result }: Props) {
	const t = useText(statementText)
	const p = useText(pagesText).parts
	const { problem, domains, nextCode } = loaded
	const isPublic = problem?.state === 'published'
	const [form, f] = useZodForm(Schema, {
		id: 'problem',
		state: problem?.version,
		lastResult: result,
		defaultValue: problem
			? { ...problem.draft, ...problem, version: undefined }
			: { code: nextCode ?? '' },
	})
	const fixed = isPublic ? t.fixedHint : undefined
	return (
		<Form form={form}>
			<LatestLink form={form} />
			<HiddenField name="version" value={problem?.version ?? ''} />
			{isPublic ? (
				<TextArea field={f.changeNote} label={t.changeNote} hint={t.changeNoteHint} rows={3} />
			) : null}
			<TextField field={f.title} label={p.title} hint={t.titleHint} />
			<TextField field={f.titleEn} label={p.titleEn} hint={t.titleEnHint} />
			<FieldRow>
				<TextField
					field={f.code}
					label={t.code}
					hint={fixed ?? t.codeHint}
					readOnly={isPublic}
					width="short"
				/>
				<TextField field={f.ownerName} label={t.owner} hint={fixed} readOnly={isPublic} />
				{isPublic ? (
					<HiddenField name={f.domainId.name} value={problem.domainId} />
				) : (
					<SelectField
						field={f.domainId}
						label={t.domain}
						options={domains.map(({ id, name }) => ({ value: id, label: name }))}
					/>
				)}
			</FieldRow>
			<TextArea field={f.background} label={p.background} hint={t.textHint} rows={6} />
			<TextArea field={f.requirements} label={p.requirements} rows={6} />
			<TextArea field={f.outcome} label={p.outcome} rows={4} />
			<TextArea field={f.metrics} label={p.metrics} hint={t.metricsHint} rows={4} />
			<TextArea field={f.reward} label={p.reward} rows={3} />
			<TextArea field={f.dataNote} label={p.dataNote} rows={3} />
			<TextField field={f.contact} label={p.contact} />
			<FormActions>
				<SubmitButton pendingLabel={t.saving}>{t.save}</SubmitButton>
			</FormActions>
		</Form>
	)
}
