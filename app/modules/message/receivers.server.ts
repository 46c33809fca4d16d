import type { Context, StaffRole } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import type { EntryState, JudgeState, Prisma } from '~/platform/generated/prisma/client'

export type Receiver = { id: string; name: string }
const receiver = { id: true, name: true } as const
const inOrder = { orderBy: { id: 'asc' }, select: receiver } as const

/** The people of each entry's lead organization; those of its partners where asked for. */
export async function peopleOfEntries(tx: Tx, entryIds: string[], { partners = false } = {}) {
	const entries = await tx.entry.findMany({
		where: { id: { in: entryIds } },
		select: {
			id: true,
			organizationId: true,
			...(partners && { partners: { select: { organizationId: true } } }),
		},
	})
	const parties = entries.map(({ id, organizationId, partners = [] }) => {
		const joined = partners.map((partner) => partner.organizationId)
		return { id, organizations: [organizationId, ...joined] }
	})
	const members = await membersOf(
		tx,
		parties.flatMap(({ organizations }) => organizations),
	)
	return new Map(
		parties.map(({ id, organizations }) => {
			const people = organizations.flatMap((organization) => members.get(organization) ?? [])
			return [id, [...new Map(people.map((person) => [person.id, person])).values()]]
		}),
	)
}

async function membersOf(tx: Tx, organizationIds: string[]): Promise<Map<string, Receiver[]>> {
	const rows = await tx.organizationMember.findMany({
		where: { organizationId: { in: organizationIds }, user: { disabledAt: null } },
		orderBy: { userId: 'asc' },
		select: { organizationId: true, user: { select: receiver } },
	})
	const members = new Map<string, Receiver[]>()
	for (const { organizationId, user } of rows) {
		members.set(organizationId, [...(members.get(organizationId) ?? []), user])
	}
	return members
}

export async function entryPeople(tx: Tx, entryId: string, options?: { partners?: boolean }) {
	return (await peopleOfEntries(tx, [entryId], options)).get(entryId) ?? []
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

const gone: EntryState[] = ['withdrawn', 'disqualified', 'rejected']
const seated: JudgeState[] = ['invited', 'accepted']

/** Everybody of an organization that takes part, as lead or partner, and the contest's judges. */
export function boundBy(tx: Tx, contestId: string, { judges = true } = {}): Promise<Receiver[]> {
	const judging = { judgeSeats: { some: { contestId, state: { in: seated } } } }
	const parties = membersOfParties({ contestId, state: { notIn: gone } })
	return tx.user.findMany({
		where: { disabledAt: null, OR: [parties, ...(judges ? [judging] : [])] },
		...inOrder,
	})
}

/** Everybody, each once, of the organizations that have a part in such an entry. */
export function partiesOf(tx: Tx, entry: Prisma.EntryWhereInput): Promise<Receiver[]> {
	return tx.user.findMany({ where: { disabledAt: null, ...membersOfParties(entry) }, ...inOrder })
}

function membersOfParties(entry: Prisma.EntryWhereInput) {
	const organization = {
		OR: [{ entries: { some: entry } }, { partners: { some: { entry } } }],
	}
	return { memberships: { some: { organization } } } satisfies Prisma.UserWhereInput
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
