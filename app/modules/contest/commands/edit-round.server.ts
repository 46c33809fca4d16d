import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { type Rule, RuleSchema, type TieLink } from '~/modules/ranking/schema'
import { CriterionUnknown, DropTooMany, RoundIsBlind, RulesLocked } from '../errors'
import type { RoundInput } from '../schema/judging'
import { changesOf } from '../rules/changes'
import { lockContest, touchContest } from './lock-contest.server'

/** How a round is judged and ranked; refused once a sheet of it is saved. */
export async function editRound(ctx: Context, slug: string, roundId: string, input: RoundInput) {
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, input.version)
		const round = await tx.round.findFirst({
			where: { id: roundId, contestId: contest.id },
			select: {
				name: true,
				nameEn: true,
				judgesPerEntry: true,
				blind: true,
				rule: true,
				lockedAt: true,
				track: { select: { seats: true } },
				_count: { select: { assignments: true } },
				rubric: { select: { criteria: { select: { name: true }, where: { counted: true } } } },
			},
		})
		if (!round) throw new NotFound()
		if (round.lockedAt) throw new RulesLocked(round.name)
		// Showing firms to judges who were assigned blind is an act of two persons.
		if (round.blind && !input.blind && round._count.assignments > 0) throw new RoundIsBlind()
		const before = RuleSchema.parse(round.rule)
		const criteria = round.rubric.criteria.map(({ name }) => name)
		const rule = ruleFrom(input, before, criteria, round.track.seats)
		const { name, nameEn, judgesPerEntry, blind } = input
		const data = { name, nameEn, judgesPerEntry, blind, rule }
		await tx.round.update({ where: { id: roundId }, data, select: { id: true } })
		await touchContest(tx, contest.id)
		await ctx.audit(tx, 'contest.round_edited', {
			contestId: contest.id,
			subjectType: 'round',
			subjectId: roundId,
			changes: changesOf({ ...round, rule: before }, data),
		})
	})
}

/** The rule as the ranking reads it. Keys the form does not offer keep their values. */
function ruleFrom(input: RoundInput, before: Rule, criteria: string[], seats: number): Rule {
	const drop = input.method === 'trimmed-mean' ? input.drop : before.drop
	const least = 2 * drop + 1
	if (input.method === 'trimmed-mean' && input.minJudges < least) throw new DropTooMany(least)
	return RuleSchema.parse({
		...before,
		by: input.by,
		method: input.method,
		drop,
		minJudges: Math.max(input.minJudges, least),
		quorum: input.quorum,
		rounding: { ...before.rounding, final: input.finalPlaces },
		ties: tieChain(input.ties, criteria),
		select: { ...before.select, seats, minScore: input.minScore },
	})
}

/** The links in their order; a repeated one counts once, and a shared place ends the chain. */
function tieChain(given: string[], criteria: string[]): TieLink[] {
	const chain: TieLink[] = []
	for (const [index, link] of given.entries()) {
		if (link === 'none' || link === 'shared') break
		if (link === 'untrimmed' || link === 'committee') chain.push(link)
		else if (criteria.includes(link.replace(/^criterion:/, ''))) chain.push(link as TieLink)
		else throw new CriterionUnknown(`ties[${index}]`)
	}
	return [...new Set(chain), 'shared']
}
