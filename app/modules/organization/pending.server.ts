import { type Place, wholeOf, within } from '~/modules/contest/scope'
import type { Tx } from '~/platform/db.server'

const pending = { verification: 'pending' as const }

/**
 * Organizations that asked to be verified and take part, by the rule of `takingPart`, in each of
 * several contests; in a fixed number of queries. One that takes part twice is counted once.
 */
export async function countPending(db: Tx, places: readonly Place[]) {
	const OR = within(places)
	const contestId = { in: wholeOf(places) }
	const [leads, partners, owners, claimants] = await Promise.all([
		db.entry.groupBy({
			by: ['contestId', 'organizationId'],
			where: { OR, organization: pending },
		}),
		db.entryPartner.findMany({
			where: { entry: { OR }, organization: pending },
			select: { organizationId: true, entry: { select: { contestId: true } } },
		}),
		db.problem.groupBy({
			by: ['contestId', 'ownerOrganizationId'],
			where: { contestId, owner: pending },
		}),
		db.claim.groupBy({
			by: ['contestId', 'organizationId'],
			where: { contestId, organization: pending },
		}),
	])
	const parts = [
		...leads,
		...claimants,
		...partners.map((partner) => ({ ...partner, contestId: partner.entry.contestId })),
		...owners.map((owner) => ({ ...owner, organizationId: owner.ownerOrganizationId })),
	]
	return places.map(({ id }) => ({
		contestId: id,
		count: new Set(
			parts.filter((part) => part.contestId === id).map(({ organizationId }) => organizationId),
		).size,
	}))
}
