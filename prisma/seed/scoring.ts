import { drawPanel } from '~/modules/assignment/commands/draw-panel.server'
import { transitionEntry } from '~/modules/entry/transition.server'
import { closeRound } from '~/modules/scoring/commands/close-round.server'
import { decideVoid, proposeVoid } from '~/modules/scoring/commands/void-sheet.server'
import type { SeededContest, SeededTrack } from './contests'
import { beijing, type FirstDates } from './dates'
import type { SeededEntry } from './entries'
import { fractionOf, idOf } from './stable'
import { contextAt, noteAudit, personOf, type World } from './world'

const comments = [
	'成效数据有台账支撑，建议补充第三方评估。',
	'技术路线清楚，推广所需的组织条件还可以写得更具体。',
	'场景真实、边界清楚，安全措施到位。',
	'指标口径建议与赛题验收指标逐条对应。',
	'创新点集中在流程重构，算法部分为成熟技术的集成。',
	'投入产出测算合理，落地计划可执行。',
]

type Assignment = { id: string; entryId: string; judgeId: string }
type Criterion = SeededTrack['round']['rubric']['criteria'][number]
type Sheet = {
	id: string
	assignmentId: string
	judgeId: string
	entryId: string
	state: 'draft' | 'submitted' | 'abstained'
	at: Date
	marks: { criterionId: string; mark: number }[]
	comment: string
}

/** What an entry deserves by its place in the plan, as a part of the full marks. */
const quality = (place: number) => 0.935 - place * 0.0088

/** One judge's total as a part of the full marks: the entry's, the judge's habit, and chance. */
function partFor(entryPlace: number, { judgeId, entryId }: Assignment): number {
	const habit = (fractionOf(`habit ${judgeId}`) - 0.5) * 0.035
	const chance = (fractionOf(`chance ${judgeId} ${entryId}`) - 0.5) * 0.05
	return Math.min(0.985, quality(entryPlace) + habit + chance)
}

/** Marks in the criterion's steps around the part, in hundredths of a point. */
function marksFor(part: number, criteria: readonly Criterion[], sheetId: string) {
	return criteria.map(({ id, maximum, step }) => {
		const turn = (fractionOf(`${sheetId} ${id}`) - 0.5) * 0.06
		const mark = Math.round(((part + turn) * maximum) / step) * step
		return { criterionId: id, mark: Math.max(0, Math.min(maximum, mark)) }
	})
}

export function sheetsOf(
	contest: SeededContest,
	track: SeededTrack,
	entries: readonly SeededEntry[],
	assignments: readonly Assignment[],
	until = track.round.scoringEndsAt,
): Sheet[] {
	const { criteria } = track.round.rubric
	const opens = track.round.scoringOpensAt
	const places = new Map(entries.map(({ id }, place) => [id, place]))
	const thin = entries.find(({ plan }) => plan.fate === 'thin')?.id
	let abstained = 0
	return assignments.map((assignment) => {
		const { id: assignmentId, entryId, judgeId } = assignment
		const id = idOf(`sheet ${contest.slug} ${entryId} ${judgeId}`)
		const abstains = entryId === thin && abstained++ < 3
		const part = partFor(places.get(entryId) ?? entries.length, assignment)
		const fraction = 0.05 + fractionOf(`${id} at`) * 0.9
		const words = comments[Math.floor(fractionOf(`${id} words`) * comments.length * 2)]
		return {
			id,
			assignmentId,
			judgeId,
			entryId,
			state: abstains ? 'abstained' : 'submitted',
			at: new Date(opens.getTime() + fraction * (until.getTime() - opens.getTime())),
			marks: abstains ? [] : marksFor(part, criteria, id),
			comment: words ?? '',
		}
	})
}

const totalOf = ({ marks }: Sheet) => marks.reduce((sum, { mark }) => sum + mark, 0)

/** Sheets arrive as drafts, get their marks, and are submitted: the order the database demands. */
async function insertSheets(world: World, sheets: readonly Sheet[]) {
	const { tx } = world
	await tx.sheet.createMany({
		data: sheets.map(({ id, assignmentId, at, comment }) => ({
			id,
			assignmentId,
			comment,
			revision: 6,
			createdAt: at,
			savedAt: at,
		})),
	})
	await tx.sheetMark.createMany({
		data: sheets.flatMap(({ id, marks, at }) =>
			marks.map((mark) => ({ ...mark, sheetId: id, savedAt: at })),
		),
	})
	const submitted = sheets
		.filter(({ state }) => state === 'submitted')
		.map((sheet) => ({ id: sheet.id, total: totalOf(sheet), at: sheet.at }))
	await tx.$executeRaw`
		UPDATE "sheet" s SET "state" = 'submitted', "total" = v."total", "submitted_at" = v."at"
		FROM jsonb_to_recordset(${JSON.stringify(submitted)}::jsonb) AS v(
			"id" text, "total" integer, "at" timestamptz)
		WHERE s."id" = v."id"`
	await tx.sheet.updateMany({
		where: { id: { in: sheets.filter(({ state }) => state === 'abstained').map(({ id }) => id) } },
		data: { state: 'abstained', abstainReason: '所报技术方向不在本人熟悉范围内，请另行安排专家。' },
	})
}

function noteSheets(world: World, contest: SeededContest, sheets: readonly Sheet[]) {
	const judges = new Map(
		[...world.people.values()].flatMap((person) =>
			person.judges.map(({ judgeId }) => [judgeId, person] as const),
		),
	)
	for (const sheet of sheets.filter(({ state }) => state !== 'draft')) {
		noteAudit(world, judges.get(sheet.judgeId) ?? null, sheet.at, `scoring.sheet_${sheet.state}`, {
			contestId: contest.id,
			subjectType: 'assignment',
			subjectId: sheet.assignmentId,
			entryId: sheet.entryId,
			...(sheet.state === 'submitted' && { total: totalOf(sheet) }),
		})
	}
}

/** The day before the scoring opens. */
export const drawnAt = (scoringOpensAt: Date) => beijing(scoringOpensAt, -1, 14)

/** The panel drawn with a seed on record. */
export async function drawRound(
	world: World,
	contest: SeededContest,
	{ round }: SeededTrack,
	perEntry: number,
): Promise<Assignment[]> {
	const { tx } = world
	const at = drawnAt(round.scoringOpensAt)
	const draw = { round: round.id, perEntry, seed: 20_220_428 }
	await drawPanel(contextAt(world, personOf(world, 'organizer'), at), contest.slug, draw)
	await tx.assignment.updateMany({ where: { roundId: round.id }, data: { createdAt: at } })
	return tx.assignment.findMany({
		where: { roundId: round.id, withdrawnAt: null },
		orderBy: [{ entryId: 'asc' }, { judgeId: 'asc' }],
		select: { id: true, entryId: true, judgeId: true },
	})
}

/** The sheets written; the first of them locks the rules of the round. */
export async function scoreRound(
	world: World,
	contest: SeededContest,
	{ round }: SeededTrack,
	sheets: readonly Sheet[],
): Promise<void> {
	await insertSheets(world, sheets)
	const lockedAt = new Date(Math.min(...sheets.map(({ at }) => at.getTime())))
	await world.tx.round.update({
		where: { id: round.id },
		data: { state: 'scoring', lockedAt },
	})
	noteSheets(world, contest, sheets)
}

/** Every judge scores every entry drawn, and the round is closed. */
export async function seedRound(
	world: World,
	contest: SeededContest,
	track: SeededTrack,
	entries: readonly SeededEntry[],
	dates: FirstDates,
): Promise<void> {
	const assignments = await drawRound(world, contest, track, 5)
	const sheets = sheetsOf(contest, track, entries, assignments)
	await scoreRound(world, contest, track, sheets)
	await leaveReview(world, entries, dates)
	const { scoringEndsAt: ends, id } = track.round
	if (track.kind === 'solution') await voidOne(world, contest.slug, entries, sheets, ends)
	const closing = contextAt(world, personOf(world, 'organizer'), beijing(ends, 0, 9))
	await closeRound(closing, contest.slug, id)
}

/** Two entries leave while they are judged: one by its own wish, one by two persons' word. */
async function leaveReview(world: World, entries: readonly SeededEntry[], dates: FirstDates) {
	const at = beijing(dates.stages.preliminary[0], 5, 15)
	for (const { id, plan, organization, track, code } of entries) {
		if (plan.fate === 'withdrawn_late') {
			const ctx = contextAt(world, organization.owner, at)
			const note = '核心成员变动，暂不具备落地条件，申请撤回。'
			await transitionEntry(ctx, world.tx, id, 'withdraw', { note })
		}
		if (plan.fate === 'disqualified') {
			await disqualify(world, { id, track, code }, beijing(at, 4, 16))
		}
	}
}

type Leaving = Pick<SeededEntry, 'id' | 'track' | 'code'>

async function disqualify(world: World, { id, code }: Leaving, at: Date) {
	const [first, second] = [personOf(world, 'organizer'), personOf(world, 'organizer2')]
	const { contestId } = await world.tx.entry.findUniqueOrThrow({
		where: { id },
		select: { contestId: true },
	})
	const reason = '经核查，申报材料中的测试报告与出具单位存档不一致。'
	await world.tx.approvalRequest.create({
		data: {
			id: idOf(`disqualify ${id}`),
			kind: 'disqualify',
			contestId,
			subjectType: 'entry',
			subjectId: id,
			payload: { code },
			reason,
			state: 'approved',
			proposedById: first.id,
			proposedAt: at,
			decidedById: second.id,
			decidedAt: beijing(at, 1, 10),
		},
		select: { id: true },
	})
	const ctx = contextAt(world, second, beijing(at, 1, 10))
	await transitionEntry(ctx, world.tx, id, 'disqualify', { note: reason })
}

/** One sheet entered for another entry by mistake: two organizers void it. */
async function voidOne(
	world: World,
	slug: string,
	entries: readonly SeededEntry[],
	sheets: readonly Sheet[],
	ends: Date,
) {
	const entry = [...entries].reverse().find(({ plan }) => plan.fate === 'reviewed')!
	const sheet = sheets.find(({ entryId }) => entryId === entry.id)!
	const [first, second] = [personOf(world, 'organizer'), personOf(world, 'organizer2')]
	const reason = '专家书面说明该评分表误填为另一件作品的分数，申请作废。'
	const proposing = contextAt(world, first, beijing(ends, -1, 10))
	await proposeVoid(proposing, slug, sheet.assignmentId, reason)
	const request = await world.tx.approvalRequest.findFirstOrThrow({
		where: { kind: 'void_sheet', subjectId: sheet.assignmentId },
		select: { id: true },
	})
	const later = contextAt(world, second, beijing(ends, -1, 15))
	await decideVoid(later, slug, request.id, 'approved')
}
