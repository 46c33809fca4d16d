import { onTracks, type Place } from '~/modules/contest/scope'

/**
 * The organizations an organizer of a contest meets: those that lead or join an entry on one of
 * the tracks worked on, and, for the whole contest's organizers, those that own a problem of it
 * or claim an incentive from it (a firm founded for that has no entry of its own).
 * A Prisma `where` for Organization.
 */
export function takingPart({ id, tracks }: Place) {
	const entry = { contestId: id, ...onTracks({ tracks }) }
	return {
		OR: [
			{ entries: { some: entry } },
			{ partners: { some: { entry } } },
			...(tracks
				? []
				: [{ problems: { some: { contestId: id } } }, { claims: { some: { contestId: id } } }]),
		],
	}
}
