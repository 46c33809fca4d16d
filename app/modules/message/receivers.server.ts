import type { Context, StaffRole } from '~/modules/context'
import type { Tx } from '~/platform/db.server'

export type Receiver = { id: string; name: string }
const receiver = { id: true, name: true } as const
const inOrder = { orderBy: { id: 'asc' }, select: receiver } as const

/** The people of an entry's lead organization; those of its partners where asked for. */
export function entryPeople(tx: Tx, entryId: string, { partners = false } = {}) {
	const own = { organization: { entries: { some: { id: entryId } } } }
	const joined = { organization: { partners: { some: { entryId } } } }
	return tx.user.findMany({
		where: { disabledAt: null, memberships: { some: partners ? { OR: [own, joined] } : own } },
		...inOrder,
	})
}

/** Those who work on one entry: its lead and editors, or the owners where nobody is named. */
export async function entryEditors(tx: Tx, entryId: string): Promise<Receiver[]> {
	const named = await tx.user.findMany({
		where: {
			disabledAt: null,
			entryRoles: { some: { entryId, role: { in: ['lead', 'editor'] } } },
		},
		...inOrder,
	})
	return named.length > 0 ? named : entryPeople(tx, entryId)
}

export function organizationPeople(tx: Tx, organizationId: string): Promise<Receiver[]> {
	return tx.user.findMany({
		where: { disabledAt: null, memberships: { some: { organizationId } } },
		...inOrder,
	})
}

/** The one person an event is about. */
export function findReceiver(tx: Tx, userId: string): Promise<Receiver> {
	return tx.user.findUniqueOrThrow({ where: { id: userId }, select: receiver })
}

type Scope = { contestId?: string | null; trackId?: string | null }

/**
 * Holders of a staff role over a contest (and track, where the matter belongs to one), without
 * whoever acts: nobody is told of the own deed.
 */
export function staffOf(
	ctx: Context,
	tx: Tx,
	role: StaffRole,
	{ contestId = null, trackId = null }: Scope = {},
): Promise<Receiver[]> {
	const actorId = ctx.actor.kind === 'user' ? ctx.actor.userId : ''
	return tx.user.findMany({
		where: {
			disabledAt: null,
			id: { not: actorId },
			grants: {
				some: {
					role,
					state: 'active',
					AND: [
						{ OR: [{ contestId: null }, ...(contestId ? [{ contestId }] : [])] },
						{ OR: [{ trackId: null }, ...(trackId ? [{ trackId }] : [])] },
					],
				},
			},
		},
		...inOrder,
	})
}
