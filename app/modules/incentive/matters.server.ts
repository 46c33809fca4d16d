import type { Context } from '~/modules/context'
import { leftStates } from '~/modules/entry/rules/lifecycle'
import type { Db, Tx } from '~/platform/db.server'

/** What a claim can rest on: an award, or an entry that (so far) has none. */
export type Matter = {
	/** `award:ID` or `entry:ID` */
	key: string
	awardId: string | null
	entryId: string
	title: string
	organizationName: string
	organizationId: string
}

/**
 * The matters an organization may claim for: its own, those in which it is a confirmed partner,
 * and those of the actor's other organizations (a new firm claims for what its founders won).
 */
export async function findMatters(
	ctx: Pick<Context, 'actor'>,
	reader: Db | Tx,
	{ contestId, organizationId }: { contestId: string; organizationId: string },
): Promise<Matter[]> {
	if (ctx.actor.kind !== 'user') return []
	const own = ctx.actor.memberships.map((membership) => membership.organizationId)
	const entries = await reader.entry.findMany({
		where: {
			contestId,
			state: { notIn: ['draft', ...leftStates] },
			OR: [
				{ organizationId: { in: own } },
				{ partners: { some: { organizationId, confirmedAt: { not: null } } } },
			],
		},
		orderBy: { id: 'asc' },
		select: {
			id: true,
			title: true,
			organizationId: true,
			organization: { select: { name: true } },
			award: { select: { id: true, title: true, revokedAt: true } },
		},
	})
	return entries.map(({ id, title, organization, award, ...entry }) => {
		const standing = award && award.revokedAt === null ? award : null
		return {
			key: standing ? `award:${standing.id}` : `entry:${id}`,
			awardId: standing?.id ?? null,
			entryId: id,
			title,
			organizationId: entry.organizationId,
			organizationName: organization.name,
		}
	})
}
