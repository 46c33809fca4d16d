import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { RuleSchema } from '~/modules/ranking/schema'
import type { Tx } from '~/platform/db.server'
import { RulesLocked } from '../errors'
import { changesOf } from '../rules/changes'
import type { TracksInput } from '../schema/set-up'
import { lockContest, touchContest } from './lock-contest.server'

/** Names, conditions and list titles of the tracks, and the seats of their lists. */
export async function editTracks(ctx: Context, slug: string, input: TracksInput) {
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, input.version)
		const tracks = await tx.track.findMany({ where: { contestId: contest.id } })
		const changes: Record<string, unknown> = {}
		for (const { id, ...given } of input.tracks) {
			const track = tracks.find((known) => known.id === id)
			if (!track) throw new NotFound()
			const data = { ...given, siteRegion: given.siteRegion ?? null }
			if (data.seats !== track.seats) await saveSeats(tx, id, data.seats)
			await tx.track.update({ where: { id }, data, select: { id: true } })
			changes[track.code] = changesOf(track, data)
		}
		await touchContest(tx, contest.id)
		await ctx.audit(tx, 'contest.tracks_edited', {
			contestId: contest.id,
			subjectType: 'contest',
			subjectId: contest.id,
			changes,
		})
	})
}

/** The number of seats is part of what decides a result: it follows into every round's rule. */
async function saveSeats(tx: Tx, trackId: string, seats: number) {
	const rounds = await tx.round.findMany({
		where: { trackId },
		select: { id: true, name: true, lockedAt: true, rule: true },
	})
	const locked = rounds.find(({ lockedAt }) => lockedAt !== null)
	if (locked) throw new RulesLocked(locked.name)
	for (const round of rounds) {
		const rule = RuleSchema.parse(round.rule)
		if (!rule.select) continue
		await tx.round.update({
			where: { id: round.id },
			data: { rule: { ...rule, select: { ...rule.select, seats } } },
			select: { id: true },
		})
	}
}
