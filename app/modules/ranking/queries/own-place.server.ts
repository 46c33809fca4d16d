import { inLanguage } from '~/messages/define'
import { contestSettings } from '~/modules/contest/schema'
import type { Context } from '~/modules/context'
import type { InternalInput } from '../compute.server'
import { canReadOwnPlace } from '../policy'
import type { RankingResult } from '../rules/rank-round'

/**
 * What a firm alone is told of its entry once the list stands on notice: the code under which it
 * stands in the published ranking and, where the contest shows them, its score and place. Null for
 * everybody else, and before.
 */
export async function findOwnPlace(ctx: Context, entryId: string) {
	const entry = await ctx.db.entry.findUnique({
		where: { id: entryId },
		select: {
			organizationId: true,
			contest: { select: { settings: true } },
			track: {
				select: {
					decisions: {
						where: { notices: { some: { notice: { withdrawnAt: null } } } },
						orderBy: { decidedAt: 'desc' },
						take: 1,
						select: {
							snapshot: {
								select: {
									id: true,
									input: true,
									output: true,
									round: { select: { name: true, nameEn: true } },
								},
							},
						},
					},
				},
			},
		},
	})
	if (!entry || !canReadOwnPlace(ctx.actor, entry)) return null
	const snapshot = entry.track.decisions[0]?.snapshot
	const code = (snapshot?.input as unknown as InternalInput | undefined)?.entries[entryId]
	if (!snapshot || !code) return null
	const { ranking } = snapshot.output as unknown as RankingResult
	const row = ranking.find((one) => one.entry === code)
	const shown = contestSettings(entry.contest.settings).entrantSeesScore ? row : undefined
	return {
		snapshotId: snapshot.id,
		round: inLanguage(ctx.locale, snapshot.round.name, snapshot.round.nameEn),
		code,
		rank: shown?.rank ?? null,
		score: shown?.score ?? null,
	}
}
