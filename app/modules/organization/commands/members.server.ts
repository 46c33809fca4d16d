import type { Context } from '~/modules/context'
import { Forbidden } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { LastOwner, OrganizationNotFound } from '../errors'
import { canManageMembers, canViewOrganization } from '../policy'

/** The organization with its members, its row held: for its owners alone. */
export async function lockMembers(ctx: Context, tx: Tx, id: string) {
	await tx.$queryRaw`SELECT 1 FROM "organization" WHERE "id" = ${id} FOR UPDATE`
	const organization = await tx.organization.findUnique({
		where: { id },
		select: {
			name: true,
			members: { select: { userId: true, role: true, user: { select: { email: true } } } },
		},
	})
	if (!organization || !canViewOrganization(ctx.actor, { id })) throw new OrganizationNotFound()
	if (!canManageMembers(ctx.actor, { id })) throw new Forbidden()
	return organization
}

/** Changes a member's role, or (`none`) ends the membership with its roles on entries. */
export async function setOrganizationMember(
	ctx: Context,
	id: string,
	{ userId, role }: { userId: string; role: 'owner' | 'member' | 'none' },
) {
	return ctx.transaction(async (tx) => {
		const { members } = await lockMembers(ctx, tx, id)
		const member = members.find((m) => m.userId === userId)
		if (!member) throw new OrganizationNotFound()
		if (member.role === role) return
		const owners = members.filter((m) => m.role === 'owner')
		if (member.role === 'owner' && owners.length === 1) throw new LastOwner()
		const key = { organizationId_userId: { organizationId: id, userId } }
		if (role === 'none') {
			await tx.entryCollaborator.deleteMany({ where: { userId, entry: { organizationId: id } } })
			await tx.organizationMember.delete({ where: key, select: { userId: true } })
		} else {
			await tx.organizationMember.update({ where: key, data: { role }, select: { userId: true } })
		}
		await ctx.audit(tx, role === 'none' ? 'organization.member_removed' : 'organization.role_set', {
			subjectType: 'organization',
			subjectId: id,
			userId,
			role,
		})
	})
}
