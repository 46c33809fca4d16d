import { useParams } from '@remix-run/react'
import { organizationText } from '~/messages/organization'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { EntryStateWord } from '~/ui/entry-state-word'
import { useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { Table } from '~/ui/table'
import type { ContestOrganization } from './route'

/** Who speaks for the organization, and what it entered in this contest. */
export function People({ members, entries }: ContestOrganization) {
	const t = useText(organizationText)
	const { contest } = useParams()
	return (
		<>
			<Section title={t.organizer.people} level={3}>
				<Table
					caption={t.organizer.people}
					captionHidden
					dense
					rows={members}
					rowKey={({ userId }) => userId}
					columns={[
						{ key: 'name', head: t.memberName, primary: true, cell: ({ name }) => name },
						{ key: 'email', head: t.memberEmail, cell: ({ email }) => email },
						{
							key: 'role',
							head: t.role,
							cell: ({ role }) => t.roles[role === 'owner' ? 'owner' : 'member'],
						},
					]}
				/>
			</Section>
			<Section title={t.entries} level={3}>
				<Table
					caption={t.entries}
					captionHidden
					dense
					rows={entries}
					empty={<EmptyState title={t.noEntries} />}
					rowKey={({ id }) => id}
					columns={[
						{
							key: 'title',
							head: t.entries,
							primary: true,
							cell: ({ id, code, title }) =>
								code ? (
									<TextLink href={`/organizer/${contest}/screening/${id}`}>
										{`${code} ${title}`}
									</TextLink>
								) : (
									title
								),
						},
						{
							key: 'state',
							head: t.organizer.state,
							cell: ({ state }) => <EntryStateWord state={state} />,
						},
					]}
				/>
			</Section>
		</>
	)
}
