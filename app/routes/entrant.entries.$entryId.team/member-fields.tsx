import type { SubmissionResult } from '@conform-to/react'
import { entrantText } from '~/messages/entrant'
import { identityDocuments, MemberForm } from '~/modules/entry/schema'
import { ButtonLink } from '~/ui/button'
import { RadioGroup, SelectField } from '~/ui/form/choice-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import { useZodForm } from '~/web/use-zod-form'
import type { TeamData } from './route'

type Props = {
	/** Absent: a new member. */
	member: TeamData['members'][number] | undefined
	/** The first member of a team is its lead unless said otherwise. */
	first: boolean
	result: SubmissionResult<string[]> | undefined
	cancelHref?: string
}

/** A member's particulars; labels must stand beside their fields for the error summary. */
export function MemberFields({ member, first, result, cancelHref }: Props) {
	const t = useText(entrantText).team
	const [form, fields] = useZodForm(MemberForm, {
		id: 'member-form',
		lastResult: result,
		defaultValue: member
			? { ...member, idType: member.idType as never, role: member.role as never }
			: { role: first ? 'lead' : 'member' },
	})
	return (
		<Form form={form}>
			{member ? <HiddenField name="memberId" value={member.id} /> : null}
			<FieldRow>
				<TextField field={fields.name} label={t.name} autoComplete="off" />
				<TextField field={fields.phone} label={t.phone} type="tel" autoComplete="off" />
			</FieldRow>
			<TextField
				field={fields.email}
				label={t.email}
				hint={t.emailHint}
				type="email"
				autoComplete="off"
			/>
			<FieldRow>
				<TextField field={fields.employer} label={t.employer} />
				<TextField field={fields.title} label={t.jobTitle} />
			</FieldRow>
			<RadioGroup
				field={fields.role}
				label={t.role}
				inline
				options={[
					{ value: 'lead', label: t.roles.lead },
					{ value: 'member', label: t.roles.member },
				]}
			/>
			<FieldSet legend={t.idLegend} hint={t.idHint}>
				<FieldRow>
					<SelectField
						field={fields.idType}
						label={t.idType}
						placeholder={t.noId}
						options={identityDocuments.map((value) => ({ value, label: t.idTypes[value] }))}
					/>
					<TextField field={fields.idLastDigits} label={t.idLastDigits} />
				</FieldRow>
			</FieldSet>
			<FormActions>
				<SubmitButton>{member ? t.save : t.add}</SubmitButton>
				{cancelHref ? (
					<ButtonLink href={cancelHref} kind="quiet">
						{t.cancel}
					</ButtonLink>
				) : null}
			</FormActions>
		</Form>
	)
}
