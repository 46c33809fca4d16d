import { expect, test } from 'vitest'
import { discloseFiler } from '~/modules/notice/commands/disclose-filer.server'
import { fileObjection } from '~/modules/notice/commands/file-objection.server'
import { handleObjection } from '~/modules/notice/commands/handle-objection.server'
import { openNotice } from '~/modules/notice/commands/open-notice.server'
import { findObjectionByCode, readObjection } from '~/modules/notice/queries/objections.server'
import { getPublicNotice, listPublicNotices } from '~/modules/notice/queries/public-notices.server'
import type { ObjectionInput } from '~/modules/notice/schema'
import { currentDatabase, db } from '~/platform/db.server'
import { at, closing, judgedWorld, opening, visitor, type World } from '../../support/judged-world'
import { someone } from '../../support/people'
import { decide, freeze, noticed, noticeInput } from '../../support/published-world'
import { countQueries } from '../../support/query-count'

const plans = [
	{ title: '场景一', sheets: [90, 90, 90, 90, 90] },
	{ title: '场景二', sheets: [80, 80, 80, 80, 80] },
	{ title: '未入选的场景', organization: '沈阳示例未入选有限公司', sheets: [70, 70, 70, 70, 70] },
]
const before = (instant: Date) => new Date(instant.getTime() - 1)

const objection = (world: World, seat = 0): ObjectionInput => ({
	entryId: world.entries.a[seat]!.id,
	filerKind: 'person',
	filerName: '示例张三',
	filerContact: '13800000000',
	filerCode: '',
	cause: 'plagiarism',
	statement: '该项目的核心方案与本人公开发表的论文高度一致。',
	evidence: '论文见《示例学报》2024年第3期，可提供原件及比对材料。',
})

const answer = { answer: '经核查，材料属实。' }

test('a notice closes at the end of its fifth working day, computed at its opening', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	expect(notice.closesAt).toEqual(closing)
	const states = await db.entry.findMany({
		where: { trackId: world.tracks.a.id },
		orderBy: { code: 'asc' },
		select: { state: true },
	})
	expect(states.map(({ state }) => state)).toEqual(['on_notice', 'on_notice', 'ranked'])
})

test('a year without an official calendar is refused, never guessed', async () => {
	const world = await judgedWorld({ a: plans })
	const { id } = await freeze(world)
	const seats = world.entries.a.slice(0, 2).map((entry) => ({ entryId: entry.id }))
	const decisionId = await decide(world, 'a', id, seats)
	const late = at(world.first, new Date('2033-03-01T02:00:00Z'))
	await expect(openNotice(late, world.slug, noticeInput([decisionId]))).rejects.toMatchObject({
		code: 'calendar_not_loaded',
		params: { year: 2033 },
	})
	expect(await db.notice.count({ where: { contestId: world.contest.id } })).toBe(0)
})

test('a list goes on notice once, and only when it is approved', async () => {
	const world = await judgedWorld({ a: plans })
	const { decisionId } = await noticed(world)
	await expect(
		openNotice(world.first, world.slug, noticeInput([decisionId])),
	).rejects.toMatchObject({ code: 'notice_nothing' })
})

test('the public reads the selected only: no other title, firm, score or code', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const page = await getPublicNotice(visitor(opening), notice.id, world.slug)
	expect(page.lists[0]!.items.map(({ title }) => title)).toEqual(['场景一', '场景二'])
	const text = JSON.stringify(page)
	expect(text).not.toContain('未入选的场景')
	expect(text).not.toContain('沈阳示例未入选有限公司')
	expect(text).not.toContain('A-003')
})

test('an objection is taken one millisecond before the printed instant, and not at it', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const last = before(closing)
	expect((await getPublicNotice(visitor(last), notice.id)).canFile).toBe(true)
	expect((await getPublicNotice(visitor(closing), notice.id)).canFile).toBe(false)
	const { code } = await fileObjection(visitor(last), notice.id, objection(world))
	expect(code).toMatch(/^YY-[2-9A-Z]{5}-[2-9A-Z]{5}$/)
	await expect(
		fileObjection(visitor(closing), notice.id, objection(world, 1)),
	).rejects.toMatchObject({ code: 'notice_closed' })
})

test('the score is no cause, evidence is needed, and a firm signs with code and seal', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const file = (changes: Partial<ObjectionInput>) =>
		fileObjection(visitor(opening), notice.id, { ...objection(world), ...changes })
	const firm = { filerKind: 'organization', filerName: '示例公司' } as const
	await expect(file({ cause: 'score' })).rejects.toMatchObject({ field: 'cause' })
	await expect(file({ evidence: '有证据' })).rejects.toMatchObject({ field: 'evidence' })
	await expect(file(firm)).rejects.toMatchObject({ field: 'sealed' })
	await expect(
		file({ ...firm, sealed: 'on', filerCode: '91310115MA1G4L1WXK' }),
	).rejects.toMatchObject({
		field: 'filerCode',
	})
	await file({ ...firm, sealed: 'on', filerCode: '91350100m000100y43' })
	await file({})
	await expect(file({})).rejects.toMatchObject({ code: 'objection_repeated' })
	await expect(file({ entryId: world.entries.a[2]!.id })).rejects.toMatchObject({ kind: 'missing' })
})

test('who objected is sealed: not in the log, the mails or the page by code', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const { code } = await fileObjection(visitor(opening), notice.id, objection(world))
	const logged = await db.auditEvent.findMany({ where: { contestId: world.contest.id } })
	const mails = await db.mailMessage.findMany({ where: { contestId: world.contest.id } })
	const tracked = await findObjectionByCode(visitor(opening), notice.id, ` ${code.toLowerCase()} `)
	const all = JSON.stringify([logged.map(({ detail }) => detail), mails, tracked])
	expect(all).not.toContain('示例张三')
	expect(all).not.toContain('13800000000')
	expect(mails.filter(({ template }) => template === 'objection-received')).toHaveLength(2)
})

test('a member of staff’s log does not name a signed-in filer either', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const filer = at(await someone(), opening)
	await fileObjection(filer, notice.id, objection(world))
	const [event] = await db.auditEvent.findMany({
		where: { event: 'objection.filed', contestId: world.contest.id },
	})
	expect(event).toMatchObject({ actorId: null, actorKind: 'visitor', ip: null })
})

test('an objection is taken while the calendar for its answer is not announced yet', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	const newYear = new Date('2033-03-01T02:00:00Z')
	await db.notice.update({
		where: { id: notice.id },
		data: { closesAt: new Date('2033-03-02T00:00:00Z') },
	})
	await fileObjection(visitor(newYear), notice.id, objection(world))
	const { answerDueAt } = await db.objection.findFirstOrThrow({ where: { noticeId: notice.id } })
	expect(answerDueAt).toEqual(new Date('2033-03-15T16:00:00Z'))
})

test('only handlers know the filer, supervisors with a reason; each reading is logged', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await fileObjection(visitor(opening), notice.id, objection(world))
	const { id } = await db.objection.findFirstOrThrow({ where: { noticeId: notice.id } })
	const supervisor = await someone([{ role: 'supervisor', contestId: world.contest.id }])
	const otherTrack = await someone([
		{ role: 'organizer', contestId: world.contest.id, trackId: world.tracks.b.id },
	])
	const ownFirm = {
		...world.second,
		actor: {
			...world.second.actor,
			memberships: [
				{ organizationId: world.entries.a[0]!.organizationId, role: 'member' as const },
			],
		},
	}
	const judging = {
		...world.second,
		actor: { ...world.second.actor, judges: [{ judgeId: 'j', contestId: world.contest.id }] },
	}
	for (const ctx of [otherTrack, ownFirm, judging, visitor(opening)]) {
		await expect(readObjection(ctx, world.slug, id)).rejects.toMatchObject({ kind: 'missing' })
	}
	const page = await readObjection(world.first, world.slug, id)
	const { statement, evidence } = objection(world)
	expect(page.objection).toMatchObject({ statement, evidenceText: evidence })
	expect(page.filer?.name).toBe('示例张三')
	expect(await db.auditEvent.count({ where: { event: 'objection.read', subjectId: id } })).toBe(1)
	const sealed = await readObjection(supervisor, world.slug, id)
	expect([sealed.filer, JSON.stringify(sealed).includes('示例张三')]).toEqual([null, false])
	const reason = { reason: '核查办理是否及时' }
	for (const ctx of [world.first, otherTrack, visitor(opening)]) {
		const open = discloseFiler(ctx, world.slug, id, reason)
		await expect(open).rejects.toMatchObject({ kind: 'missing' })
	}
	await discloseFiler(supervisor, world.slug, id, reason)
	expect((await readObjection(supervisor, world.slug, id)).filer?.name).toBe('示例张三')
	const later = { ...supervisor, systemNow: () => new Date(Date.now() + 31 * 60_000) }
	expect((await readObjection(later, world.slug, id)).filer).toBeNull()
	const recorded = await db.auditEvent.findFirstOrThrow({ where: { event: 'audit.disclosed' } })
	expect([recorded.actorId, recorded.detail]).toEqual([supervisor.actor.userId, reason])
})

test('upholding takes two persons: refused by the command and by the database', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await fileObjection(visitor(opening), notice.id, objection(world))
	const { id } = await db.objection.findFirstOrThrow({ where: { noticeId: notice.id } })
	const step = (ctx: World['first'], event: 'accept' | 'uphold' | 'confirm_uphold' | 'dismiss') =>
		handleObjection(ctx, world.slug, id, { event, ...answer })
	await step(world.first, 'accept')
	await step(world.first, 'uphold')
	await expect(step(world.second, 'dismiss')).rejects.toMatchObject({ code: 'objection_moved' })
	await expect(step(world.first, 'confirm_uphold')).rejects.toMatchObject({ code: 'same_person' })
	await expect(
		currentDatabase().pool.query(
			`UPDATE objection SET state = 'upheld', approved_by_id = proposed_by_id WHERE id = $1`,
			[id],
		),
	).rejects.toThrow(/objection_two_persons/)
	await step(world.second, 'confirm_uphold')
	const entry = await db.entry.findUniqueOrThrow({ where: { id: world.entries.a[0]!.id } })
	expect(entry.state).toBe('ranked')
})

test('a seat that changes hands gets a supplementary notice that shows old and new', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await fileObjection(visitor(opening), notice.id, objection(world))
	const { id } = await db.objection.findFirstOrThrow({ where: { noticeId: notice.id } })
	await handleObjection(world.first, world.slug, id, { event: 'accept', ...answer })
	await handleObjection(world.first, world.slug, id, { event: 'uphold', ...answer })
	await handleObjection(world.second, world.slug, id, { event: 'confirm_uphold', ...answer })
	const snapshot = await freeze(world, 'a', '异议成立')
	expect(snapshot.number).toBe(2)
	const [one, two, three] = world.entries.a.map((entry) => entry.id)
	const decisionId = await decide(world, 'a', snapshot.id, [{ entryId: two }, { entryId: three }])
	const next = await openNotice(world.first, world.slug, noticeInput([decisionId]))
	expect(next.kind).toBe('supplementary')
	const shown = at(visitor(opening), new Date(opening.getTime() + 1000))
	await db.notice.update({ where: { id: next.id }, data: { openedAt: shown.receivedAt } })
	const page = await getPublicNotice(shown, next.id, world.slug)
	expect(page.lists[0]!.lost.map(({ entryId }) => entryId)).toEqual([one])
	expect(page.lists[0]!.items.map(({ added }) => added)).toEqual([false, true])
	const first = await getPublicNotice(shown, notice.id, world.slug)
	expect(first.lists[0]!.items.map(({ left }) => left)).toEqual([true, false])
	expect(await db.decision.count({ where: { trackId: world.tracks.a.id } })).toBe(2)
})

test('an entry withdrawn while on notice is struck from the page', async () => {
	const world = await judgedWorld({ a: plans })
	const { notice } = await noticed(world)
	await db.entry.update({ where: { id: world.entries.a[1]!.id }, data: { state: 'withdrawn' } })
	const page = await getPublicNotice(visitor(opening), notice.id, world.slug)
	expect(page.lists[0]!.items.map(({ left }) => left)).toEqual([false, true])
})

test('the notice pages ask the database as often for three seats as for one', async () => {
	const pages = async (count: number) => {
		const world = await judgedWorld({ a: plans, seats: count })
		const { notice } = await noticed(world, count)
		return countQueries(async () => {
			await listPublicNotices(visitor(opening), world.slug)
			await getPublicNotice(visitor(opening), notice.id, world.slug)
		})
	}
	expect(await pages(3)).toBe(await pages(1))
})
