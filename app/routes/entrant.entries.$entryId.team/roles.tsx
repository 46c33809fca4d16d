import { entrantText } from '~/messages/entrant'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { Form } from '~/ui/form/form'
import { HiddenField } from '~/ui/form/text-field'
import { Row } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'
import type { TeamData } from './route'

type Colleague = TeamData['colleagues'][number]

function RoleChoice({ entryId, colleague }: { entryId: string; colleague: Colleague }) {
	const t = useText(entrantText).team
	if (colleague.owner) return <>{t.entryRoles.lead}</>
	const roles = ['lead', 'editor', 'viewer'] as const
	return (
		<Form action={`/entrant/entries/${entryId}/roles`}>
			<HiddenField name="userId" value={colleague.userId} />
			<Row gap={2} align="end">
				<SelectField
					field={{ ...plainField('role', colleague.role), id: `role-${colleague.userId}` }}
					label={t.roleOf(colleague.name)}
					labelHidden
					options={roles.map((value) => ({ value, label: t.entryRoles[value] }))}
				/>
				<Button kind="alt" size="small">
					{t.setRole}
				</Button>
			</Row>
		</Form>
	)
}

/** What the organization's own people may do on this entry. */
export function Roles({ data: { entry, colleagues } }: { data: TeamData }) {
	const t = useText(entrantText).team
	return (
		<Section title={t.rolesTitle} note={t.rolesNote}>
			<Table
				caption={t.rolesTitle}
				captionHidden
				rows={colleagues}
				rowKey={({ userId }) => userId}
				columns={[
					{ key: 'name', head: t.name, primary: true, cell: ({ name }) => name },
					{ key: 'email', head: t.email, cell: ({ email }) => email },
					{
						key: 'role',
						head: t.role,
						cell: (colleague) => <RoleChoice entryId={entry.id} colleague={colleague} />,
					},
				]}
			/>
		</Section>
	)
}
