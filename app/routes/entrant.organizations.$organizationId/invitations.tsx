import { organizationText } from '~/messages/organization'
import { PostButton } from '~/ui/button'
import { useText } from '~/ui/locale'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import type { OwnOrganization } from './route'

type Invitation = OwnOrganization['invitations'][number]

/** Who was invited and has not answered; an owner takes an invitation back. */
export function Invitations({ id, invitations }: { id: string; invitations: Invitation[] }) {
	const t = useText(organizationText)
	if (invitations.length === 0) return null
	return (
		<Table
			caption={t.invited}
			rows={invitations}
			rowKey={(row) => row.id}
			columns={[
				{ key: 'email', head: t.memberEmail, primary: true, cell: ({ email }) => email },
				{
					key: 'role',
					head: t.role,
					cell: ({ role }) => t.roles[role === 'owner' ? 'owner' : 'member'],
				},
				{
					key: 'until',
					head: t.invitedUntil,
					cell: ({ expiresAt }) => <Time value={expiresAt} format="datetime" />,
				},
				{
					key: 'acts',
					head: t.withdrawInvitation,
					headHidden: true,
					cell: (row) => (
						<PostButton
							action={`/entrant/organizations/${id}/invitations/${row.id}/removal`}
							kind="quiet"
							size="small"
						>
							{t.withdrawInvitation}
						</PostButton>
					),
				},
			]}
		/>
	)
}
