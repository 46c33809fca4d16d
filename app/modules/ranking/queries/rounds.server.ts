import { inLanguage } from '~/messages/define'
import { requireContestReader } from '~/modules/contest/access.server'
import { tracksOf } from '~/modules/contest/scope'
import type { Context } from '~/modules/context'
import { decidingRound } from '../rules/deciding-round'

/** The rounds of the contest's tracks with the state of their rankings. */
export async function listRankings(ctx: Context, slug: string) {
	const contest = await requireContestReader(ctx, slug)
	const tracks = await ctx.db.track.findMany({
		where: tracksOf(contest),
		orderBy: { position: 'asc' },
		select: {
			id: true,
			code: true,
			name: true,
			nameEn: true,
			rounds: {
				orderBy: { scoringOpensAt: 'asc' },
				select: {
					id: true,
					name: true,
					nameEn: true,
					stage: true,
					state: true,
					scoringEndsAt: true,
					_count: { select: { assignments: { where: { withdrawnAt: null } } } },
					snapshots: {
						orderBy: { number: 'desc' },
						take: 1,
						select: { id: true, number: true, hash: true, createdAt: true },
					},
				},
			},
		},
	})
	const submitted = await submittedByRound(ctx, contest.id)
	return tracks.map((track) => {
		const judged = track.rounds.map(({ _count, ...one }) => ({ ...one, ..._count }))
		const deciding = decidingRound(judged)?.id
		return {
			id: track.id,
			code: track.code,
			name: inLanguage(ctx.locale, track.name, track.nameEn),
			rounds: judged.map(({ snapshots, nameEn, ...round }) => ({
				...round,
				name: inLanguage(ctx.locale, round.name, nameEn),
				deciding: round.id === deciding,
				submitted: submitted.get(round.id) ?? 0,
				snapshot: snapshots[0] ?? null,
			})),
		}
	})
}

async function submittedByRound(ctx: Context, contestId: string) {
	const rows = await ctx.db.assignment.groupBy({
		by: ['roundId'],
		where: { round: { contestId }, sheet: { state: 'submitted' } },
		_count: true,
	})
	return new Map(rows.map(({ roundId, _count }) => [roundId, _count]))
}
