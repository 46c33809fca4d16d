import type { Context } from '~/modules/context'

/** The rounds of the tracks an organizer works on, in the order of tracks and dates. */
export function listOrganizedRounds(
	ctx: Pick<Context, 'db'>,
	contest: { id: string; tracks: string[] | null },
) {
	return ctx.db.round.findMany({
		where: {
			contestId: contest.id,
			...(contest.tracks ? { trackId: { in: contest.tracks } } : {}),
		},
		orderBy: [{ track: { position: 'asc' } }, { scoringOpensAt: 'asc' }, { id: 'asc' }],
		select: {
			id: true,
			contestId: true,
			trackId: true,
			name: true,
			nameEn: true,
			state: true,
			judgesPerEntry: true,
			scoringOpensAt: true,
			scoringEndsAt: true,
			track: { select: { code: true, name: true, nameEn: true } },
		},
	})
}
