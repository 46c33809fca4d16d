import type { Context } from '~/modules/context'
import { onTracks, type Place } from '../scope'

/** The rounds of the tracks an organizer works on, in the order of tracks and dates. */
export function listOrganizedRounds(ctx: Pick<Context, 'db'>, contest: Place) {
	return ctx.db.round.findMany({
		where: { contestId: contest.id, ...onTracks(contest) },
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
