import type { Prisma } from '~/platform/generated/prisma/client'

/**
 * Entries to which a judge has no tie: neither one on record nor, from the day it began, a
 * membership of the judge's account in an organization of the entry or of its problem.
 */
export function withoutTiesTo(userId: string): Prisma.EntryWhereInput {
	const apart = { members: { none: { userId } } }
	return {
		conflicts: { none: { judge: { userId } } },
		organization: apart,
		partners: { every: { organization: apart } },
		OR: [
			{ problemId: null },
			{ problem: { ownerOrganizationId: null } },
			{ problem: { owner: apart } },
		],
	}
}
