import { useActionData } from '@remix-run/react'
import { organizationText } from '~/messages/organization'
import { NewMemberForm } from '~/modules/organization/schema'
import { PostButton } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { SelectField } from '~/ui/form/choice-field'
import { FieldRow } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { useZodForm } from '~/web/use-zod-form'
import { Invitations } from './invitations'
import type { action, OwnOrganization } from './route'

type Member = OwnOrganization['members'][number]

const other = { owner: 'member', member: 'owner' } as const

function Acts({ id, member }: { id: string; member: Member }) {
	const t = useText(organizationText)
	const address = `/entrant/organizations/${id}/memberships`
	const role = other[member.role === 'owner' ? 'owner' : 'member']
	return (
		<Row gap={2}>
			<PostButton
				action={address}
				fields={{ userId: member.userId, role }}
				kind="quiet"
				size="small"
			>
				{role === 'owner' ? t.makeOwner : t.makeMember}
			</PostButton>
			<ConfirmButton
				label={t.remove}
				kind="quiet"
				size="small"
				question={t.removeQuestion(member.name)}
				detail={t.removeDetail}
				confirmLabel={t.remove}
				action={address}
				fields={{ userId: member.userId, role: 'none' }}
			/>
		</Row>
	)
}

function AddMember() {
	const t = useText(organizationText)
	const [form, fields] = useZodForm(NewMemberForm, {
		id: 'new-member',
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: { role: 'member' },
	})
	return (
		<Panel title={t.addMember} note={t.addMemberNote} level={3}>
			<Form form={form} labels={{ email: t.email, role: t.role }}>
				<FieldRow>
					<TextField field={fields.email} label={t.email} type="email" autoComplete="off" />
					<SelectField
						field={fields.role}
						label={t.role}
						options={(['member', 'owner'] as const).map((value) => ({
							value,
							label: t.roles[value],
						}))}
					/>
				</FieldRow>
				<FormActions>
					<SubmitButton>{t.add}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}

/** The organization's people; an owner invites and removes them. */
export function Members({ data }: { data: OwnOrganization }) {
	const t = useText(organizationText)
	const { organization, members, may, self } = data
	const owners = members.filter(({ role }) => role === 'owner').length
	const acts = {
		key: 'acts',
		head: t.remove,
		headHidden: true,
		cell: (member: Member) =>
			member.role === 'owner' && owners === 1 ? null : (
				<Acts id={organization.id} member={member} />
			),
	}
	return (
		<Section title={t.members} note={t.membersNote}>
			<Table
				caption={t.members}
				captionHidden
				rows={members}
				rowKey={({ userId }) => userId}
				columns={[
					{
						key: 'name',
						head: t.memberName,
						primary: true,
						cell: ({ name, userId }) => `${name}${userId === self ? t.you : ''}`,
					},
					{ key: 'email', head: t.memberEmail, cell: ({ email }) => email },
					{
						key: 'role',
						head: t.role,
						cell: ({ role }) => t.roles[role === 'owner' ? 'owner' : 'member'],
					},
					...(may.manageMembers ? [acts] : []),
				]}
			/>
			<Invitations id={organization.id} invitations={data.invitations} />
			{may.manageMembers ? (
				<AddMember key={`${members.length} ${data.invitations.length}`} />
			) : null}
		</Section>
	)
}
