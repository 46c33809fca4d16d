import { randomInt } from 'node:crypto'
import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { transitionEntries } from '~/modules/entry/transition.server'
import { lettersTo, queueMails } from '~/modules/message/commands.server'
import { both } from '~/modules/message/news/teller'
import { sha256 } from '~/modules/ranking/hash.server'
import { hashOf } from '~/modules/ranking/rules/snapshot'
import type { Tx } from '~/platform/db.server'
import { NobodyToAssign, NothingToAssign, RoundClosed } from '../errors'
import { canAssign } from '../policy'
import { type Assignment, assignJudges, type AssignmentInput } from '../rules/assign-judges'
import { type RuleConflict, ruleConflicts } from '../rules/conflicts'
import type { DrawInput } from '../schema'

/** Preference for a judge of the entry's own domain; everything else is equal. */
const DOMAIN_MATCH = 10

async function loadRound(tx: Tx, contestId: string, roundId: string) {
	await tx.$queryRaw`SELECT 1 FROM "round" WHERE "id" = ${roundId} FOR UPDATE`
	return tx.round.findFirst({
		where: { id: roundId, contestId },
		select: { id: true, contestId: true, trackId: true, state: true, scoringEndsAt: true },
	})
}

type Round = NonNullable<Awaited<ReturnType<typeof loadRound>>>

const party = { select: { code: true, name: true } } as const

async function loadEntries(tx: Tx, round: Round) {
	return tx.entry.findMany({
		where: { trackId: round.trackId, state: { in: ['accepted', 'advanced', 'under_review'] } },
		orderBy: { id: 'asc' },
		select: {
			id: true,
			state: true,
			domainId: true,
			organization: party,
			partners: { select: { organization: party } },
			problem: { select: { ownerName: true, owner: party } },
			members: { select: { name: true, employer: true } },
			currentVersion: { select: { members: { select: { name: true, employer: true } } } },
			conflicts: { select: { judgeId: true } },
		},
	})
}

async function loadJudges(tx: Tx, contestId: string) {
	return tx.judge.findMany({
		where: { contestId, state: 'accepted' },
		orderBy: { id: 'asc' },
		select: {
			id: true,
			userId: true,
			name: true,
			employer: true,
			employerCode: true,
			capacity: true,
			domains: { select: { domainId: true } },
			user: { select: { memberships: { select: { organization: party } } } },
		},
	})
}

type Entries = Awaited<ReturnType<typeof loadEntries>>
type Judges = Awaited<ReturnType<typeof loadJudges>>

async function recordConflicts(ctx: Context, tx: Tx, found: readonly RuleConflict[]) {
	await tx.conflict.createMany({
		data: found.map(({ entry, judge, reason }) => ({
			entryId: entry,
			judgeId: judge,
			source: 'rule' as const,
			reason,
			declaredAt: ctx.contestNow(),
		})),
		skipDuplicates: true,
	})
}

function preferencesOf(entries: Entries, judges: Judges) {
	return entries.flatMap((entry) =>
		judges
			.filter(({ domains }) => domains.some(({ domainId }) => domainId === entry.domainId))
			.map((judge) => ({ entry: entry.id, judge: judge.id, preference: DOMAIN_MATCH })),
	)
}

async function lockedPairs(tx: Tx, roundId: string) {
	const rows = await tx.assignment.findMany({
		where: { roundId, sheet: { state: { in: ['submitted', 'abstained', 'void'] } } },
		select: { entryId: true, judgeId: true },
	})
	return rows.map(({ entryId, judgeId }) => ({ entry: entryId, judge: judgeId }))
}

/** A judge removed since keeps what was submitted: the pair is locked and must be known. */
function withLocked(
	entries: Entries,
	judges: Judges,
	locked: { entry: string; judge: string }[],
): Pick<AssignmentInput, 'entries' | 'judges' | 'locked'> {
	const known = new Set(judges.map(({ id }) => id))
	const assignable = new Set(entries.map(({ id }) => id))
	const kept = locked.filter(({ entry }) => assignable.has(entry))
	const gone = [...new Set(kept.map(({ judge }) => judge))].filter((id) => !known.has(id))
	return {
		entries: entries.map(({ id }) => ({ id })),
		judges: [
			...judges.map(({ id, capacity }) => ({ id, capacity })),
			...gone.map((id) => ({ id, capacity: 0 })),
		],
		locked: kept,
	}
}

async function storeRun(
	ctx: Context,
	tx: Tx,
	round: Round,
	input: AssignmentInput,
	drawn: Assignment,
) {
	if (ctx.actor.kind !== 'user') throw new NotFound()
	const run = await tx.assignmentRun.create({
		data: {
			roundId: round.id,
			seed: input.seed,
			perEntry: input.perEntry,
			outcome: {
				objective: drawn.objective,
				minLoad: drawn.minLoad,
				maxLoad: drawn.maxLoad,
				proven: drawn.proven,
				unfilled: drawn.unfilled,
				loads: Object.fromEntries(drawn.loads),
				inputHash: hashOf(input, sha256),
			},
			createdById: ctx.actor.userId,
			at: ctx.contestNow(),
		},
		select: { id: true },
	})
	const changed = await replaceAssignments(ctx, tx, round.id, run.id, drawn)
	return { runId: run.id, changed }
}

/** Writes what differs from before. Answers with the judges whose entries did. */
async function replaceAssignments(
	ctx: Context,
	tx: Tx,
	roundId: string,
	runId: string,
	{ pairs }: Assignment,
): Promise<Changed[]> {
	const standing = await tx.assignment.findMany({
		where: { roundId },
		select: { id: true, entryId: true, judgeId: true, withdrawnAt: true },
	})
	const key = (entry: string, judge: string) => `${entry} ${judge}`
	const wanted = new Set(pairs.map(({ entry, judge }) => key(entry, judge)))
	const known = new Map(standing.map((row) => [key(row.entryId, row.judgeId), row]))
	const held = standing.filter(({ withdrawnAt }) => !withdrawnAt)
	const taken = held.filter((row) => !wanted.has(key(row.entryId, row.judgeId)))
	const restored = standing.filter(
		(row) => row.withdrawnAt && wanted.has(key(row.entryId, row.judgeId)),
	)
	const added = pairs.filter(({ entry, judge }) => !known.has(key(entry, judge)))
	await tx.assignment.updateMany({
		where: { id: { in: taken.map(({ id }) => id) } },
		data: { withdrawnAt: ctx.contestNow() },
	})
	await tx.assignment.updateMany({
		where: { id: { in: restored.map(({ id }) => id) } },
		data: { withdrawnAt: null, runId },
	})
	await tx.assignment.createMany({
		data: added.map(({ entry, judge }) => ({ roundId, entryId: entry, judgeId: judge, runId })),
	})
	const before = new Set(held.map(({ judgeId }) => judgeId))
	const changed = new Set([
		...[...taken, ...restored].map(({ judgeId }) => judgeId),
		...added.map(({ judge }) => judge),
	])
	return [...changed].map((judgeId) => ({ judgeId, hadWork: before.has(judgeId) }))
}

/** `hadWork`: had entries of the round before the drawing. */
type Changed = { judgeId: string; hadWork: boolean }

/** A drawing is told to those whose entries are others than before; the rest heard of theirs. */
async function tellJudges(
	ctx: Context,
	tx: Tx,
	round: Round,
	judges: Judges,
	{ loads, changed }: { loads: Assignment['loads']; changed: Changed[] },
) {
	const contest = await tx.contest.findUniqueOrThrow({
		where: { id: round.contestId },
		select: { name: true, nameEn: true },
	})
	const known = new Map(changed.map(({ judgeId, hadWork }) => [judgeId, hadWork]))
	const letters = judges.flatMap(({ id, userId, name }) => {
		const hadWork = known.get(id)
		if (hadWork === undefined) return []
		return lettersTo([{ id: userId, name }], {
			contestId: round.contestId,
			template: 'judge-assigned',
			batch: { key: `judge-assigned:${ctx.requestId}` },
			params: {
				contestName: both(contest.name, contest.nameEn),
				count: loads.get(id) ?? 0,
				changed: hadWork,
				endsAt: round.scoringEndsAt.toISOString(),
				link: '/judge',
			},
		})
	})
	await queueMails(ctx, tx, letters)
}

/**
 * Draws the judges of a round (抽取): conflicts found by rule are recorded first, then every entry
 * gets its judges by rules/assign-judges with the seed on record. Submitted sheets stay. Entries
 * that get judges come under review.
 * @throws NothingToAssign, NobodyToAssign, RoundClosed
 */
export async function drawPanel(ctx: Context, slug: string, draw: DrawInput) {
	const contest = await requireOrganizerContest(ctx, slug)
	return ctx.transaction(
		async (tx) => {
			const round = await loadRound(tx, contest.id, draw.round)
			if (!round) throw new NotFound()
			if (round.state === 'closed' || round.state === 'ranked') throw new RoundClosed()
			if (!canAssign(ctx.actor, round)) throw new NotFound()
			const [entries, judges] = [await loadEntries(tx, round), await loadJudges(tx, contest.id)]
			if (entries.length === 0) throw new NothingToAssign()
			if (judges.length === 0) throw new NobodyToAssign()
			const found = ruleConflicts(entries.map(partiesOf), judges.map(faceOf))
			await recordConflicts(ctx, tx, found)
			const declared = entries.flatMap((entry) =>
				entry.conflicts.map(({ judgeId }) => ({ entry: entry.id, judge: judgeId })),
			)
			const active = new Set(judges.map(({ id }) => id))
			const input: AssignmentInput = {
				...withLocked(entries, judges, await lockedPairs(tx, round.id)),
				perEntry: draw.perEntry,
				conflicts: [...declared, ...found].filter(({ judge }) => active.has(judge)),
				preferences: preferencesOf(entries, judges),
				seed: draw.seed ?? randomInt(2_147_483_647),
			}
			const drawn = assignJudges(input)
			const { runId, changed } = await storeRun(ctx, tx, round, input, drawn)
			const assigned = new Set(drawn.pairs.map(({ entry }) => entry))
			const begun = entries.filter(({ id, state }) => state !== 'under_review' && assigned.has(id))
			await transitionEntries(ctx, tx, 'begin_review', begun)
			await tellJudges(ctx, tx, round, judges, { loads: drawn.loads, changed })
			await ctx.audit(tx, 'assignment.panel_drawn', {
				contestId: contest.id,
				subjectType: 'round',
				subjectId: round.id,
				runId,
				seed: input.seed,
				perEntry: draw.perEntry,
				pairs: drawn.pairs.length,
				unfilled: drawn.unfilled.length,
			})
			return { runId, unfilled: drawn.unfilled.length }
		},
		{ long: true },
	)
}

function faceOf({ user, ...judge }: Judges[number]) {
	return { ...judge, organizations: user.memberships.map(({ organization }) => organization) }
}

function partiesOf(entry: Entries[number]) {
	return {
		id: entry.id,
		lead: entry.organization,
		partners: entry.partners.map(({ organization }) => organization),
		problemOwner: entry.problem
			? (entry.problem.owner ?? { code: null, name: entry.problem.ownerName })
			: null,
		members: [...entry.members, ...(entry.currentVersion?.members ?? [])],
	}
}
