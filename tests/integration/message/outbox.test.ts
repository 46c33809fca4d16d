import { expect, test } from 'vitest'
import { getMail, listMail } from '~/modules/message/queries.server'
import { queueMail, queueMails, resendMail } from '~/modules/message/commands.server'
import { getOwnMail, listOwnMail } from '~/modules/message/queries/own.server'
import { sendMail } from '~/modules/message/send-mail.server'
import { sendMailing } from '~/modules/message/send-mailing.server'
import { systemNow } from '~/platform/clock.server'
import { currentDatabase, db, type Tx } from '~/platform/db.server'
import { openContest } from '../../support/entrant-world'
import { runJobs } from '../../support/jobs'
import { acting, someone } from '../../support/people'
import { countQueries } from '../../support/query-count'

const entry = {
	contestName: { 'zh-CN': '首届大赛', en: 'First contest' },
	entryCode: 'A-001',
	entryTitle: '数字车间',
	link: '/entrant/entries/1',
}

async function queued(to: Parameters<typeof queueMail>[2]['to']) {
	const ctx = await acting()
	await ctx.transaction((tx) =>
		queueMail(ctx, tx, { to, template: 'entry-accepted', params: { name: '王小明', ...entry } }),
	)
	return db.mailMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
}

test('a mail of a change that did not happen does not exist', async () => {
	const ctx = await acting()
	const undone = ctx.transaction(async (tx) => {
		await queueMail(ctx, tx, {
			to: { email: 'x@example.cn', name: '甲' },
			template: 'entry-accepted',
			params: { name: '甲', ...entry },
		})
		throw new Error('undone')
	})
	await expect(undone).rejects.toThrow('undone')
	await runJobs()
	expect(await db.mailMessage.count()).toBe(0)
})

test('without a mail server a mail is rendered and kept, in the reader’s language', async () => {
	const { actor } = await someone([], { name: '王小明' })
	await db.user.update({ where: { id: actor.userId }, data: { locale: 'en' } })
	const mail = await queued({ userId: actor.userId })
	expect(mail).toMatchObject({ state: 'queued', locale: 'en', html: '', toName: '王小明' })
	await runJobs()
	const kept = await db.mailMessage.findUniqueOrThrow({ where: { id: mail.id } })
	expect(kept).toMatchObject({ state: 'stored', subject: 'Entry accepted: 数字车间', error: null })
	expect(kept.html).toContain('First contest')
	expect(kept.sentAt).not.toBeNull()
	await sendMail({ mailId: mail.id })
	expect(await db.mailMessage.findUnique({ where: { id: mail.id } })).toEqual(kept)
	await sendMail({ mailId: 'gone' })
})

test('hundreds of mails are made and queued in as many statements as one, codes before mailings', async () => {
	const ctx = await acting()
	const make = (count: number, from: string) =>
		ctx.transaction((tx) =>
			queueMails(
				ctx,
				tx,
				Array.from({ length: count }, (_, index) => ({
					to: { email: `${from}${index}@example.cn`, name: '甲' },
					template: 'entry-accepted' as const,
					params: { name: '甲', ...entry },
				})),
			),
		)
	const one = await countQueries(() => make(1, 'single'))
	expect(await countQueries(() => make(700, 'many'))).toBe(one)
	const code = { name: '甲', code: '123456', minutes: 10 }
	await ctx.transaction((tx) =>
		queueMail(ctx, tx, {
			to: { email: 'code@example.cn', name: '甲' },
			template: 'contact-code',
			params: code,
		}),
	)
	const batch = 'sent-later'
	await db.mailMessage.updateMany({ where: { toAddress: { startsWith: 'many' } }, data: { batch } })
	const contest = await openContest()
	await db.mailMessage.updateMany({ where: { batch }, data: { contestId: contest.id } })
	const clear = () => currentDatabase().pool.query('truncate graphile_worker._private_jobs')
	const queue = async () =>
		(
			await currentDatabase().pool.query<{ priority: number; count: number }>(
				`select priority, count(*)::int from graphile_worker.jobs group by 1 order by 1`,
			)
		).rows
	expect(await queue()).toEqual([
		{ priority: -10, count: 1 },
		{ priority: 0, count: 1 },
		{ priority: 10, count: 700 },
	])
	await clear()
	const statements = await countQueries(() => sendMailing({ contestId: contest.id, batch }))
	expect(statements).toBeLessThan(20)
	expect(await queue()).toEqual([{ priority: 10, count: 700 }])
	await clear()
	await db.mailMessage.deleteMany()
}, 60_000)

test('only administrators read the outbox', async () => {
	const mail = await queued({ email: 'y@example.cn', name: '乙' })
	const admin = await someone([{ role: 'administrator' }])
	expect((await listMail(admin, { q: 'Y@EXAMPLE' })).mails.map(({ id }) => id)).toEqual([mail.id])
	expect((await getMail(admin, mail.id)).toAddress).toBe('y@example.cn')
	await expect(getMail(admin, 'nothing')).rejects.toMatchObject({ code: 'not_found' })
	const supervisor = await someone([{ role: 'supervisor' }])
	await expect(listMail(supervisor, {})).rejects.toMatchObject({ code: 'not_found' })
	await expect(getMail(supervisor, mail.id)).rejects.toMatchObject({ code: 'not_found' })
})

test('a failed mail is sent again by hand, others are not', async () => {
	const mail = await queued({ email: 'z@example.cn', name: '丙' })
	const admin = await someone([{ role: 'administrator' }])
	await expect(resendMail(admin, mail.id)).rejects.toMatchObject({ code: 'conflict' })
	await db.mailMessage.update({ where: { id: mail.id }, data: { state: 'failed', attempts: 8 } })
	await resendMail(admin, mail.id)
	await runJobs()
	expect((await getMail(admin, mail.id)).state).toBe('stored')
})

test('who has no account is written to in their own language, never in the sender’s', async () => {
	const { actor } = await someone([], { email: 'reads.english@example.cn' })
	await db.user.update({ where: { id: actor.userId }, data: { locale: 'en' } })
	const inChinese = await acting()
	const inEnglish = { ...inChinese, locale: 'en' as const }
	const write = async (ctx: typeof inChinese, email: string) => {
		const to = { email, name: '丁' }
		await ctx.transaction((tx) =>
			queueMail(ctx, tx, { to, template: 'entry-accepted', params: { name: '丁', ...entry } }),
		)
		return (await db.mailMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })).locale
	}
	expect(await write(inEnglish, 'no.account@example.cn')).toBe('zh-CN')
	expect(await write(inChinese, 'Reads.English@example.cn')).toBe('en')
})

test('a mail that did not reach its receiver stands among their messages', async () => {
	const reader = await someone()
	const mail = await queued({ userId: reader.actor.userId })
	await runJobs()
	await db.mailMessage.update({ where: { id: mail.id }, data: { state: 'failed' } })
	expect((await listOwnMail(reader)).mails).toMatchObject([{ id: mail.id, state: 'failed' }])
	expect((await getOwnMail(reader, mail.id)).html).toContain('数字车间')
})

test('a code or link past its time is neither sent nor sent again', async () => {
	const ctx = await acting()
	const admin = await someone([{ role: 'administrator' }])
	const to = { email: 'late@example.cn', name: '戊' }
	const code = { name: '戊', code: '123456', minutes: 10 }
	const reset = { name: '戊', link: '/set-password/x', hours: 1 }
	const late = async (minutes: number, queue: (tx: Tx) => Promise<void>) => {
		await ctx.transaction(queue)
		const { id } = await db.mailMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
		const createdAt = new Date(systemNow().getTime() - minutes * 60_000)
		await db.mailMessage.update({ where: { id }, data: { createdAt } })
		await runJobs()
		return id
	}
	const sendCode = (tx: Tx) => queueMail(ctx, tx, { to, template: 'contact-code', params: code })
	const sendLink = (tx: Tx) => queueMail(ctx, tx, { to, template: 'password-reset', params: reset })
	const gone = [await late(10, sendCode), await late(60, sendLink)]
	for (const id of gone) {
		expect(await getMail(admin, id)).toMatchObject({ state: 'failed', html: '', again: false })
		await expect(resendMail(admin, id)).rejects.toMatchObject({ code: 'conflict' })
	}
	const inTime = await late(9, sendCode)
	expect(await getMail(admin, inTime)).toMatchObject({ state: 'stored' })
})
