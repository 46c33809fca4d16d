import type { UserActor } from '~/modules/context'
import type { Db } from '~/platform/db.server'

/**
 * The person an upload belongs to, with the rights of this moment: the bytes arrive by a signed
 * address, without a session. Null when the account is gone or disabled.
 */
export async function ownerActor(db: Db, userId: string): Promise<UserActor | null> {
	const user = await db.user.findFirst({
		where: { id: userId, disabledAt: null },
		select: {
			id: true,
			name: true,
			email: true,
			grants: {
				where: { state: 'active' },
				select: { role: true, contestId: true, trackId: true },
			},
			memberships: { select: { organizationId: true, role: true } },
			judgeSeats: {
				where: { state: { in: ['invited', 'accepted'] } },
				select: { id: true, contestId: true },
			},
		},
	})
	if (!user) return null
	return {
		kind: 'user',
		userId: user.id,
		name: user.name,
		email: user.email,
		grants: user.grants,
		memberships: user.memberships.map(({ organizationId, role }) => ({
			organizationId,
			role: role === 'owner' ? 'owner' : 'member',
		})),
		judges: user.judgeSeats.map(({ id, contestId }) => ({ judgeId: id, contestId })),
	}
}
