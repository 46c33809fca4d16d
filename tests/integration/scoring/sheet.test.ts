import { expect, test } from 'vitest'
import { drawPanel } from '~/modules/assignment/commands/draw-panel.server'
import { saveMark, saveSheet, submitSheet } from '~/modules/scoring/commands/save-sheet.server'
import { abstain, declareConflict } from '~/modules/scoring/commands/stand-aside.server'
import { decideVoid, proposeVoid } from '~/modules/scoring/commands/void-sheet.server'
import { closeRound } from '~/modules/scoring/commands/close-round.server'
import { getScoringDesk } from '~/modules/scoring/queries/judge-desk.server'
import { getJudgeHome } from '~/modules/scoring/queries/judge-list.server'
import { getProgress } from '~/modules/scoring/queries/progress.server'
import { lockForScoring } from '~/modules/scoring/load.server'
import { roundInput } from '~/modules/scoring/queries/counted-sheets.server'
import { currentDatabase, db } from '~/platform/db.server'
import { contextOf, openContest } from '../../support/entrant-world'
import {
	acceptedEntry,
	assignmentOf,
	organizerOf,
	scoring,
	scoringRound,
	signedJudge,
	submittedEntry,
	whileScoring,
} from '../../support/judging-world'
import { countQueries } from '../../support/query-count'

/** One entry, one judge assigned to it. */
async function scene(options: { blind?: boolean } = {}) {
	const world = await openContest()
	const organizer = await organizerOf(world, whileScoring)
	const entry = await acceptedEntry(world, await organizerOf(world))
	const round = await scoringRound(world, { ...options, judgesPerEntry: 1 })
	const judge = await signedJudge(world)
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 1, seed: 7 })
	const assignment = (await assignmentOf(round.id, judge.id))!
	return { world, organizer, entry, round, judge, id: assignment.id, ctx: await judge.acting() }
}

type Scene = Awaited<ReturnType<typeof scene>>

const full = ({ round }: Scene) => ({ [round.first]: 5150, [round.second]: 3000 })
const sheet = (marks: Record<string, number | null>, revision = 0) => ({
	intent: 'save' as const,
	revision,
	marks,
	comment: '',
})

test('a draft keeps each mark with its time, and the last word locks the sheet', async () => {
	const here = await scene()
	await saveMark(here.ctx, here.id, { criterionId: here.round.first, mark: 5150, known: null })
	const draft = await getScoringDesk(here.ctx, here.id)
	expect(draft.sheet).toMatchObject({ state: 'draft', revision: 1, total: null })
	const done = await submitSheet(here.ctx, here.id, sheet(full(here), 1))
	expect(done.total).toBe(8150)
	await expect(saveSheet(here.ctx, here.id, sheet(full(here), 2))).rejects.toMatchObject({
		code: 'sheet_locked',
	})
	const query = (sql: string) => currentDatabase().pool.query(sql)
	await expect(query(`UPDATE "sheet_mark" SET "mark" = 0`)).rejects.toThrow(/locked/)
	await expect(query(`UPDATE "sheet" SET "total" = 0`)).rejects.toThrow(/locked/)
})

test('a sheet without a counted mark is not submitted and each gap is named', async () => {
	const here = await scene()
	const gap = submitSheet(here.ctx, here.id, sheet({ [here.round.first]: 5150 }))
	await expect(gap).rejects.toMatchObject({
		code: 'sheet_incomplete',
		issues: [{ field: `marks.${here.round.second}`, code: 'mark_missing' }],
	})
	expect(await db.sheet.count({ where: { assignmentId: here.id } })).toBe(0)
})

test('a mark above the maximum or off the step is refused', async () => {
	const here = await scene()
	const save = (mark: number) => saveSheet(here.ctx, here.id, sheet({ [here.round.first]: mark }))
	await expect(save(6050)).rejects.toMatchObject({ issues: [{ code: 'mark_range' }] })
	await expect(save(5110)).rejects.toMatchObject({ issues: [{ code: 'mark_step' }] })
	expect((await save(6000)).revision).toBe(1)
})

test('the maximum is a possible mark also where the step does not divide it', async () => {
	const here = await scene()
	await db.criterion.update({ where: { id: here.round.first }, data: { step: 350 } })
	const save = (mark: number) => saveSheet(here.ctx, here.id, sheet({ [here.round.first]: mark }))
	expect((await save(6000)).revision).toBe(1)
	const beyond = `UPDATE "sheet_mark" SET "mark" = 5990`
	await expect(currentDatabase().pool.query(beyond)).rejects.toThrow(/outside/)
})

test('two devices never overwrite each other silently', async () => {
	const here = await scene()
	await saveSheet(here.ctx, here.id, sheet({ [here.round.first]: 5000 }))
	await expect(
		saveSheet(here.ctx, here.id, sheet({ [here.round.first]: 4000 })),
	).rejects.toMatchObject({ code: 'sheet_conflict' })
	const change = { criterionId: here.round.first, mark: 4000 }
	await expect(saveMark(here.ctx, here.id, { ...change, known: null })).rejects.toMatchObject({
		code: 'sheet_conflict',
	})
	expect((await saveMark(here.ctx, here.id, { ...change, known: 5000 })).revision).toBe(2)
})

test('scoring counts from its opening to one millisecond before its end', async () => {
	const here = await scene()
	const at = async (instant: Date) =>
		saveMark(await here.judge.acting(instant), here.id, {
			criterionId: here.round.first,
			mark: 5000,
			known: null,
		})
	await expect(at(new Date(scoring.opensAt.getTime() - 1))).rejects.toMatchObject({
		code: 'scoring_not_open',
	})
	await expect(at(scoring.endsAt)).rejects.toMatchObject({ code: 'scoring_closed' })
	expect((await at(new Date(scoring.endsAt.getTime() - 1))).revision).toBe(1)
})

test('the first saved mark locks what decides the result', async () => {
	const here = await scene()
	await saveMark(here.ctx, here.id, { criterionId: here.round.first, mark: 5000, known: null })
	const round = await db.round.findUniqueOrThrow({ where: { id: here.round.id } })
	expect([round.state, round.lockedAt]).toEqual(['scoring', whileScoring])
	const query = (sql: string) => currentDatabase().pool.query(sql)
	await expect(query(`UPDATE "round" SET "judges_per_entry" = 9`)).rejects.toThrow(/locked/)
	await expect(query(`UPDATE "criterion" SET "maximum" = 1`)).rejects.toThrow(/locked/)
})

test('for everybody else the assignment is missing', async () => {
	const here = await scene()
	const colleague = await signedJudge(here.world)
	const elsewhere = await signedJudge(await openContest())
	const others = [
		await contextOf(null, whileScoring),
		await colleague.acting(),
		await elsewhere.acting(),
		await contextOf(here.entry.owner.ownerId, whileScoring),
		here.organizer,
	]
	for (const ctx of others) {
		await expect(getScoringDesk(ctx, here.id)).rejects.toMatchObject({ kind: 'missing' })
		await expect(submitSheet(ctx, here.id, sheet(full(here)))).rejects.toMatchObject({
			kind: 'missing',
		})
	}
})

test('a declared conflict ends the access at once and the entry is no longer counted', async () => {
	const here = await scene()
	await declareConflict(here.ctx, here.id, '曾在该单位任职')
	await expect(getScoringDesk(here.ctx, here.id)).rejects.toMatchObject({ kind: 'missing' })
	await expect(saveSheet(here.ctx, here.id, sheet({}))).rejects.toMatchObject({ kind: 'missing' })
	expect((await getJudgeHome(here.ctx)).rounds).toEqual([])
	await expect(
		db.assignment.update({ where: { id: here.id }, data: { withdrawnAt: null } }),
	).rejects.toThrow()
})

test('abstaining is not a zero: the sheet is in and does not count', async () => {
	const here = await scene()
	await abstain(here.ctx, here.id, '专业不符')
	const input = await db.$transaction((tx) => roundInput(tx, here.round.id))
	expect(input.sheets.map(({ state, marks }) => ({ state, marks }))).toEqual([
		{ state: 'abstained', marks: {} },
	])
})

test('under blind review no name leaves the database', async () => {
	const here = await scene({ blind: true })
	const desk = JSON.stringify([
		await getScoringDesk(here.ctx, here.id),
		await getJudgeHome(here.ctx),
	])
	expect(desk).not.toMatch(/示例智造|王磊|数字孪生/)
})

test('the list shows each entry with its title and its sheet, in four statements', async () => {
	const here = await scene()
	await submitSheet(here.ctx, here.id, sheet(full(here)))
	const { title } = await db.entryVersion.findFirstOrThrow({ where: { entryId: here.entry.id } })
	const home = await getJudgeHome(here.ctx)
	expect(home.seats).toMatchObject([{ id: here.judge.id, state: 'accepted' }])
	expect(home.rounds).toMatchObject([
		{
			id: here.round.id,
			entries: 1,
			left: 0,
			assignments: [{ id: here.id, title, sheet: { state: 'submitted', total: 8150 } }],
		},
	])
	expect(await countQueries(() => getJudgeHome(here.ctx))).toBe(4)
})

test('of several rounds the one that ends first comes first, and what is over last', async () => {
	const here = await scene()
	const {
		id: _,
		stage,
		...like
	} = await db.round.findUniqueOrThrow({
		where: { id: here.round.id },
	})
	expect(stage).toBe('preliminary')
	const another = async (stage: 'semi_final' | 'final', days: number) => {
		const scoringEndsAt = new Date(scoring.endsAt.getTime() + days * 86_400_000)
		const { id } = await db.round.create({
			data: { ...like, rule: {}, stage, scoringEndsAt },
		})
		await db.assignment.create({
			data: { roundId: id, entryId: here.entry.id, judgeId: here.judge.id },
		})
		return id
	}
	const later = await another('final', 7)
	const sooner = await another('semi_final', -7)
	const listed = async (at?: Date) =>
		(await getJudgeHome(await here.judge.acting(at))).rounds.map(({ id, over }) => [id, over])
	expect(await listed()).toEqual([
		[sooner, false],
		[here.round.id, false],
		[later, false],
	])
	expect(await listed(scoring.endsAt)).toEqual([
		[later, false],
		[here.round.id, true],
		[sooner, true],
	])
})

test('voiding takes two persons and keeps the figures', async () => {
	const here = await scene()
	await submitSheet(here.ctx, here.id, sheet(full(here)))
	await proposeVoid(here.organizer, here.world.slug, here.id, '评分依据有误')
	const other = await organizerOf(here.world, whileScoring)
	const requests = async (ctx: typeof other) =>
		(await getProgress(ctx, here.world.slug)).desk!.requests.map(
			({ own, canDecide, proposer }) => ({ own, canDecide, proposer }),
		)
	expect(await requests(here.organizer)).toEqual([
		{ own: true, canDecide: false, proposer: '李敏' },
	])
	expect(await requests(other)).toEqual([{ own: false, canDecide: true, proposer: '李敏' }])
	const request = await db.approvalRequest.findFirstOrThrow({ where: { subjectId: here.id } })
	await expect(
		decideVoid(here.organizer, here.world.slug, request.id, 'approved'),
	).rejects.toMatchObject({
		code: 'same_person',
	})
	await decideVoid(other, here.world.slug, request.id, 'approved')
	const row = await db.sheet.findUniqueOrThrow({ where: { assignmentId: here.id } })
	expect([row.state, row.total]).toEqual(['void', 8150])
	const { desk } = await getProgress(other, here.world.slug)
	expect(desk!.entries.rows).toMatchObject([{ void: 1, abstained: 0, submitted: 0 }])
})

test('a round does not close over a mark that is being written', async () => {
	const here = await scene()
	await saveMark(here.ctx, here.id, { criterionId: here.round.first, mark: 5150, known: null })
	const late = { ...here.organizer, receivedAt: new Date('2100-01-01T00:00:00Z') }
	let closed = false
	const closing = await here.ctx.transaction(async (tx) => {
		await lockForScoring(here.ctx, tx, here.id)
		const waiting = closeRound(late, here.world.slug, here.round.id).then(
			() => void (closed = true),
		)
		await new Promise((resolve) => setTimeout(resolve, 300))
		expect(closed).toBe(false)
		return { waiting }
	})
	await closing.waiting
	expect(closed).toBe(true)
})

test('a round closes before its end only with every sheet, and takes no mark afterwards', async () => {
	const here = await scene()
	await saveMark(here.ctx, here.id, { criterionId: here.round.first, mark: 5000, known: null })
	await expect(closeRound(here.organizer, here.world.slug, here.round.id)).rejects.toMatchObject({
		code: 'sheets_missing',
	})
	await submitSheet(here.ctx, here.id, sheet(full(here), 1))
	await closeRound(here.organizer, here.world.slug, here.round.id)
	expect((await db.round.findUniqueOrThrow({ where: { id: here.round.id } })).state).toBe('closed')
})

test('a round stays open while an entry has no judge, or may still be accepted', async () => {
	const here = await scene()
	const { world, organizer, round } = here
	await submitSheet(here.ctx, here.id, sheet(full(here)))
	const late = { ...organizer, receivedAt: scoring.endsAt }
	const close = () => closeRound(late, world.slug, round.id)
	const desk = async () => (await getProgress(late, world.slug)).desk

	const entry = await submittedEntry(world)
	await expect(close()).rejects.toMatchObject({ code: 'entries_in_screening' })
	expect(await desk()).toMatchObject({ inScreening: 1, unassigned: 0, mayClose: false })
	await db.entry.update({ where: { id: entry.id }, data: { state: 'accepted' } })
	await expect(close()).rejects.toMatchObject({ code: 'entries_unassigned' })
	expect(await desk()).toMatchObject({ inScreening: 0, unassigned: 1, mayClose: false })
	await drawPanel(organizer, world.slug, { round: round.id, perEntry: 1, seed: 8 })
	expect((await desk())!.mayClose).toBe(true)
	await close()
})
