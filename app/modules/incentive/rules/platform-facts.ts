/**
 * Facts the platform knows by itself and therefore never asks a claimant for: what it verified of
 * the organization, its awards, its earlier grants, the day of the claim, the pool's use.
 */
import type { IsoDate } from '~/modules/notice/rules/working-days'
import type { Fact } from '../schema/policy-facts'
import { countedSoFar, type EarlierPart } from './highest-only'
import type { InstalmentState } from './payment'

export type KnownOrganization = {
	id: string
	kind: 'firm' | 'institution' | 'university' | 'social_organization' | 'team'
	isBranch: boolean
	verified: boolean
	division: string
	establishedOn: IsoDate | null
	registeredHereSince: IsoDate | null
}

export type Known = {
	organization: KnownOrganization
	/** Whose award or entry the claim rests on; null where it rests on none. */
	winnerId: string | null
	/** Whether the claimed matter was awarded at all. */
	awarded: boolean
	claimedOn: IsoDate | null
	earlier: readonly EarlierPart[]
	/** Fen claimed from the same budget by everybody, this claim included. */
	claimedFromPool: bigint
}

const known = (kind: string, value: Fact['value'], since: IsoDate | null = null): Fact => ({
	kind,
	value,
	since,
	source: 'platform',
	verified: true,
})

/** Decides nothing of an organization that is not verified yet. */
export function platformFacts(of: Known): Fact[] {
	const { organization } = of
	return [
		...(organization.verified
			? [known('independent-legal-person', organization.kind !== 'team' && !organization.isBranch)]
			: []),
		known('claimant-is-winner', of.awarded && of.winnerId === organization.id),
		known('not-already-rewarded', Number(countedSoFar(of.earlier))),
		known('claimed', of.claimedOn ?? false),
		known('within-pool', Number(of.claimedFromPool)),
	]
}

/**
 * For a preview before any claim: what the verified registration tells. In a claim the licence is
 * handed in and checked anew.
 */
export function profileFacts({ verified, ...organization }: KnownOrganization): Fact[] {
	if (!verified) return []
	const { division, establishedOn, registeredHereSince } = organization
	return [
		...(division
			? [
					known('registered-in', division, registeredHereSince ?? establishedOn),
					known('region', division),
				]
			: []),
		...(establishedOn ? [known('established', establishedOn)] : []),
	]
}

/** An instalment of an earlier grant as highest-only counts it. */
export function earlierPart(instalment: {
	amountFen: bigint
	state: InstalmentState
}): EarlierPart {
	const { state } = instalment
	const counted =
		state === 'paid' || state === 'forfeited' || state === 'clawed_back' ? state : 'open'
	return { amount: instalment.amountFen, state: counted }
}
