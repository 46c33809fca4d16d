import { expect, test } from 'vitest'
import { exportAuditEvents, listAuditEvents } from '~/modules/audit/queries.server'
import { recordDisclosure } from '~/modules/audit/disclosure.server'
import type { Context } from '~/modules/context'
import { recordReading } from '~/modules/audit/reading.server'
import { getUser } from '~/modules/identity/queries.server'
import { db } from '~/platform/db.server'
import { closing, judgedWorld, opening } from '../../support/judged-world'
import { acting, someone } from '../../support/people'
import { noticed } from '../../support/published-world'

const readings = (actorId: string) =>
	db.auditEvent.findMany({
		where: { actorId, event: { in: ['identity.account_read', 'file.read', 'audit.log_exported'] } },
		orderBy: { id: 'asc' },
		select: { event: true, subjectId: true },
	})

test('reading another’s account is written down once in ten minutes', async () => {
	const admin = await someone([{ role: 'administrator' }])
	const { userId } = (await someone()).actor
	await getUser(admin, userId)
	await getUser(admin, userId)
	expect(await readings(admin.actor.userId)).toEqual([
		{ event: 'identity.account_read', subjectId: userId },
	])
	const later = {
		...admin,
		systemNow: () => new Date(admin.systemNow().getTime() + 11 * 60_000),
	}
	await recordReading(later, 'identity.account_read', { subjectType: 'user', subjectId: userId })
	expect(await readings(admin.actor.userId)).toHaveLength(2)
})

test('the log is narrowed to readings and exported as a sheet that is itself a reading', async () => {
	const admin = await someone([{ role: 'administrator' }])
	const { userId } = (await someone()).actor
	await getUser(admin, userId)
	await admin.transaction((tx) =>
		admin.audit(tx, 'identity.profile_saved', { name: '=HYPERLINK("x")', subjectType: 'user' }),
	)
	const mine = { who: admin.actor.userId }
	const reads = await listAuditEvents(admin, { ...mine, reads: '1' })
	expect(reads.events.map(({ event }) => event)).toEqual(['identity.account_read'])
	await admin.transaction((tx) =>
		recordDisclosure(admin, tx, {
			contestId: 'x',
			subjectType: 'claim',
			subjectId: 'y',
			reason: '核对举报',
		}),
	)
	const opened = await listAuditEvents(admin, { ...mine, reads: '1' })
	expect(opened.events[0]).toMatchObject({ event: 'audit.disclosed' })
	const sheet = await exportAuditEvents(admin, mine)
	expect(sheet.split('\r\n')).toHaveLength(5)
	expect(sheet).toContain('查看账号资料')
	expect(sheet).not.toMatch(/(^|,)=/m)
	expect((await readings(admin.actor.userId)).at(-1)?.event).toBe('audit.log_exported')
	await expect(exportAuditEvents(await someone(), {})).rejects.toMatchObject({ code: 'not_found' })
})

test('a subject is shown by the name people have for it', async () => {
	const supervisor = await someone([{ role: 'supervisor' }])
	const organization = await db.organization.create({
		data: { name: '沈阳示例团队', kind: 'team' },
		select: { id: true },
	})
	await supervisor.transaction((tx) =>
		supervisor.audit(tx, 'organization.saved', {
			subjectType: 'organization',
			subjectId: organization.id,
		}),
	)
	const { events } = await listAuditEvents(supervisor, { subject: organization.id })
	expect(events).toMatchObject([{ subject: '沈阳示例团队' }])
})

test('who judged what, and what an objection is about, is named to the supervisor alone', async () => {
	const world = await judgedWorld({
		a: [{ title: '场景一', sheets: [90, 90, 90, 90, 90] }],
	})
	const { notice } = await noticed(world, 1)
	const [entry] = world.entries.a
	const about = { entryId: entry!.id, noticeId: notice.id, cause: 'procedure', statement: '' }
	const objection = await db.objection.create({
		data: {
			...about,
			code: 'SEALED-CODE',
			filerKind: 'person',
			filerName: '示例张三',
			filerContact: '13800000000',
			filedAt: opening,
			answerDueAt: closing,
		},
	})
	const assignment = await db.assignment.findFirstOrThrow({ where: { entryId: entry!.id } })
	const judge = await db.judge.findUniqueOrThrow({ where: { id: assignment.judgeId } })
	const mail = await db.mailMessage.create({
		data: { toAddress: 'filer@example.cn', template: 'objection-filed', params: {} },
	})
	const subjects = { objection, assignment, judge, mail, notice }
	const contest = { contestId: world.contest.id }
	await world.first.transaction(async (tx) => {
		for (const [subjectType, { id }] of Object.entries(subjects)) {
			await world.first.audit(tx, 'objection.read', { ...contest, subjectType, subjectId: id })
		}
	})
	const read = async (ctx: Context) => {
		const { events } = await listAuditEvents(ctx, {
			event: 'objection.read',
			contest: contest.contestId,
		})
		expect(JSON.stringify(events)).not.toMatch(/SEALED-CODE|示例张三|filer@example/)
		return Object.fromEntries(events.map(({ subjectType, subject }) => [subjectType, subject]))
	}
	const open = {
		judge: judge.employer ? `${judge.name} · ${judge.employer}` : judge.name,
		mail: '异议回执',
		notice: '公示〔2026〕1号',
	}
	expect(await read(await someone([{ role: 'supervisor', ...contest }]))).toEqual({
		...open,
		objection: '公示〔2026〕1号 · A-001',
		assignment: expect.stringMatching(/^A-001 · /),
	})
	expect(await read(await someone([{ role: 'administrator' }]))).toEqual({
		...open,
		objection: null,
		assignment: null,
	})
})

test('an event is named exactly, an area by its dot', async () => {
	const admin = await someone([{ role: 'administrator' }])
	await admin.transaction(async (tx) => {
		await admin.audit(tx, 'problem.published', {})
		await admin.audit(tx, 'problem.published_again', {})
	})
	const named = async (event: string) =>
		(await listAuditEvents(admin, { event, who: admin.actor.userId })).events.length
	expect(await named('problem.published')).toBe(1)
	expect(await named('problem.')).toBe(2)
	const nobody = await acting()
	await recordReading(nobody, 'file.read', { subjectType: 'file', subjectId: 'x' })
	expect(await db.auditEvent.count({ where: { event: 'file.read', subjectId: 'x' } })).toBe(0)
})
