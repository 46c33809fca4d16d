import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { RuleSchema } from '~/modules/ranking/schema'
import type { Tx } from '~/platform/db.server'
import { CriterionTwice, PointsTotal, RulesLocked } from '../errors'
import type { RubricInput } from '../schema/judging'
import { lockContest, touchContest } from './lock-contest.server'

type Row = RubricInput['criteria'][number]
type Kept = Row & { points: number }

const isKept = (row: Row): row is Kept =>
	!row.removed && row.name !== '' && row.points !== undefined

/** Criteria, their points and guidance; refused once a sheet of a round with it is saved. */
export async function editRubric(ctx: Context, slug: string, rubricId: string, input: RubricInput) {
	const kept = checkedCriteria(input.criteria)
	return ctx.transaction(async (tx) => {
		const contest = await lockContest(ctx, tx, slug, input.version)
		const rubric = await tx.rubric.findFirst({
			where: { id: rubricId, contestId: contest.id },
			select: {
				criteria: { select: { id: true, name: true, maximum: true } },
				rounds: { select: { id: true, name: true, lockedAt: true, rule: true } },
			},
		})
		if (!rubric) throw new NotFound()
		const locked = rubric.rounds.find(({ lockedAt }) => lockedAt !== null)
		if (locked) throw new RulesLocked(locked.name)
		const names = { name: input.name, nameEn: input.nameEn }
		await tx.rubric.update({ where: { id: rubricId }, data: names, select: { id: true } })
		await saveCriteria(tx, rubricId, rubric.criteria, kept)
		await followNames(tx, rubric.rounds, rubric.criteria, kept)
		await touchContest(tx, contest.id)
		await ctx.audit(tx, 'contest.rubric_edited', {
			contestId: contest.id,
			subjectType: 'rubric',
			subjectId: rubricId,
			before: rubric.criteria.map(({ name, maximum }) => ({ name, points: maximum / 100 })),
			after: kept.map(({ name, points }) => ({ name, points })),
		})
	})
}

function checkedCriteria(rows: Row[]): Kept[] {
	const seen = new Set<string>()
	for (const [index, { name, removed }] of rows.entries()) {
		if (removed || name === '') continue
		if (seen.has(name)) throw new CriterionTwice(`criteria[${index}].name`, name)
		seen.add(name)
	}
	const kept = rows.filter(isKept)
	const total = kept
		.filter(({ counted }) => counted)
		.reduce((sum, { points }) => sum + Math.round(points * 100), 0)
	if (total !== 10_000) throw new PointsTotal(String(total / 100))
	return kept
}

/** Names are unique in a rubric: they step aside first, so that two criteria can swap theirs. */
async function saveCriteria(tx: Tx, rubricId: string, known: { id: string }[], kept: Kept[]) {
	const ids = kept.map(({ id }) => id).filter((id) => id !== '')
	if (ids.some((id) => !known.some((criterion) => criterion.id === id))) throw new NotFound()
	await tx.criterion.deleteMany({ where: { rubricId, id: { notIn: ids } } })
	await tx.$executeRaw`update criterion set name = id where rubric_id = ${rubricId}`
	for (const [position, { id, points, removed: _, ...criterion }] of kept.entries()) {
		const data = { ...criterion, maximum: Math.round(points * 100), position }
		if (id === '') {
			await tx.criterion.create({ data: { ...data, rubricId }, select: { id: true } })
		} else {
			await tx.criterion.update({ where: { id }, data, select: { id: true } })
		}
	}
}

/** A tie chain names criteria: it follows a renamed one and drops one that is gone. */
async function followNames(
	tx: Tx,
	rounds: { id: string; rule: unknown }[],
	before: { id: string; name: string }[],
	kept: Kept[],
) {
	for (const { id, rule: stored } of rounds) {
		const rule = RuleSchema.parse(stored)
		const ties = rule.ties.flatMap((link) => {
			if (!link.startsWith('criterion:')) return [link]
			const name = link.slice('criterion:'.length)
			const old = before.find((criterion) => criterion.name === name)
			const now = kept.find((criterion) => criterion.id !== '' && criterion.id === old?.id)
			return now ? [`criterion:${now.name}` as const] : []
		})
		await tx.round.update({
			where: { id },
			data: { rule: { ...rule, ties: ties.length > 0 ? ties : ['shared'] } },
			select: { id: true },
		})
	}
}
