import type { Context } from '~/modules/context'
import { EntryNotFound } from '../errors'
import { lockOwnEntry } from '../load.server'

type Role = 'lead' | 'editor' | 'viewer'

/** Names what a member of the lead organization may do on this entry. */
export async function setEntryRole(ctx: Context, entryId: string, userId: string, role: Role) {
	return ctx.transaction(async (tx) => {
		const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'manage_roles')
		const member = await tx.organizationMember.findUnique({
			where: { organizationId_userId: { organizationId: entry.organizationId, userId } },
			select: { userId: true },
		})
		if (!member) throw new EntryNotFound()
		await tx.entryCollaborator.upsert({
			where: { entryId_userId: { entryId, userId } },
			create: { entryId, userId, role },
			update: { role },
		})
		await ctx.audit(tx, 'entry.role_set', {
			contestId: entry.contestId,
			subjectType: 'entry',
			subjectId: entryId,
			userId,
			role,
		})
	})
}
