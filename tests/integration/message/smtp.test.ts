import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { queueMail } from '~/modules/message/commands.server'
import { sendMail } from '~/modules/message/send-mail.server'
import { resendMail } from '~/modules/message/commands.server'
import { resendFailed } from '~/modules/message/commands/resend-failed.server'
import { currentDatabase, db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { runJobs } from '../../support/jobs'
import { acting, someone } from '../../support/people'

type Answers = {
	rcpt?: number[]
	data?: number[]
	port?: number
	/** The only address that may send here. */
	sender?: string
}

let open: SMTPServer | undefined

afterEach(async () => {
	delete env.SMTP_URL
	delete env.MAIL_FROM
	await closeServer()
})

async function closeServer() {
	const server = open
	open = undefined
	if (server) await new Promise<void>((resolve) => server.close(() => resolve()))
}

const refusal = (code: number) =>
	Object.assign(new Error(code >= 500 ? 'no such user' : 'mailbox busy'), { responseCode: code })

/** A mail server that asks for a log-in and answers each receiver as told, first things first. */
async function mailServer({ rcpt = [], data = [], port = 0, sender }: Answers = {}) {
	const received: ParsedMail[] = []
	const logins: string[] = []
	open = new SMTPServer({
		secure: false,
		disabledCommands: ['STARTTLS'],
		authMethods: ['PLAIN', 'LOGIN'],
		allowInsecureAuth: true,
		onAuth({ username, password }, _, done) {
			logins.push(`${username}:${password}`)
			if (password !== 'p@ss/word') return done(new Error('Invalid log-in'))
			done(null, { user: username })
		},
		onMailFrom({ address }, _, done) {
			done(sender && address !== sender ? refusal(553) : null)
		},
		onRcptTo(_, __, done) {
			const code = rcpt.shift()
			done(code ? refusal(code) : null)
		},
		onData(stream, _, done) {
			const keep = async () => {
				const mail = await simpleParser(stream)
				const code = data.shift()
				if (code) return done(refusal(code))
				received.push(mail)
				done()
			}
			void keep()
		},
	})
	open.on('error', () => {})
	open.listen(port, '127.0.0.1')
	await once(open.server, 'listening')
	const at = (open.server.address() as AddressInfo).port
	Object.assign(env, {
		SMTP_URL: `smtp://platform:${encodeURIComponent('p@ss/word')}@127.0.0.1:${at}`,
		MAIL_FROM: '数字沈阳大赛组委会 <contest@example.cn>',
	})
	return { received, logins, port: at }
}

async function queued(email = 'xiaoming@example.cn') {
	const ctx = await acting()
	await ctx.transaction((tx) =>
		queueMail(ctx, tx, {
			to: { email, name: '王小明' },
			template: 'entry-accepted',
			params: {
				name: '王小明',
				contestName: { 'zh-CN': '首届大赛', en: 'First contest' },
				entryCode: 'A-001',
				entryTitle: '铸造车间数字孪生',
				link: '/entrant/entries/1',
			},
		}),
	)
	return db.mailMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
}

const read = (id: string) => db.mailMessage.findUniqueOrThrow({ where: { id } })
const hurry = () =>
	currentDatabase().pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()')

test('a mail arrives whole: log-in, Chinese names and subject, both parts, a known Message-ID', async () => {
	const { received, logins } = await mailServer()
	const { id } = await queued()
	await runJobs()
	expect(logins).toEqual(['platform:p@ss/word'])
	const [mail] = received
	expect(mail!.subject).toBe('作品已受理：铸造车间数字孪生')
	expect(mail!.from?.value).toEqual([{ address: 'contest@example.cn', name: '数字沈阳大赛组委会' }])
	expect([mail!.to].flat()[0]?.value).toEqual([{ address: 'xiaoming@example.cn', name: '王小明' }])
	expect(mail!.text).toContain('王小明，您好')
	expect(mail!.html).toContain('<html')
	expect(mail!.html).toContain('铸造车间数字孪生')
	expect(mail!.messageId).toBe(`<${id}@localhost>`)
	expect(mail!.headers.get('auto-submitted')).toBe('auto-generated')
	expect(await read(id)).toMatchObject({ state: 'sent', error: null, attempts: 0 })
})

test('a receiver who is busy is tried again, one who is unknown is not, and both say why', async () => {
	const { received } = await mailServer({ rcpt: [451, 550] })
	const busy = await queued()
	await runJobs()
	expect(await read(busy.id)).toMatchObject({ state: 'queued', attempts: 1 })
	expect((await read(busy.id)).error).toMatch(/^later: 451 mailbox busy/)
	const unknown = await queued('nobody@example.cn')
	await runJobs()
	expect(await read(unknown.id)).toMatchObject({ state: 'failed', attempts: 1 })
	expect((await read(unknown.id)).error).toMatch(/^address: 550 no such user/)
	await hurry()
	await runJobs()
	expect(await read(busy.id)).toMatchObject({ state: 'sent', error: null })
	expect(received).toHaveLength(1)
})

/** In how many seconds the mail's job runs next; null where it has none. */
async function secondsToNextTry(id: string) {
	const { rows } = await currentDatabase().pool.query<{ seconds: number }>(
		`select extract(epoch from run_at - now())::float8 as seconds from graphile_worker.jobs
		where key = $1`,
		[`mail:${id}`],
	)
	return rows[0]?.seconds ?? null
}

test('while the server is away mails wait for three days, and the last failure is mended by hand', async () => {
	const { port } = await mailServer()
	await closeServer()
	const { id } = await queued()
	await runJobs()
	expect(await read(id)).toMatchObject({ state: 'queued', attempts: 1 })
	expect((await read(id)).error).toMatch(/^unreachable: /)
	expect((await read(id)).error).not.toContain('p%40ss')
	expect(await secondsToNextTry(id)).toBeCloseTo(10, -1)
	for (const tried of [7, 200, 293]) {
		await db.mailMessage.update({ where: { id }, data: { attempts: tried } })
		await hurry()
		await runJobs()
		expect(await read(id)).toMatchObject({ state: 'queued', attempts: tried + 1 })
		const seconds = await secondsToNextTry(id)
		expect(seconds).toBeGreaterThan(600)
		expect(seconds).toBeLessThanOrEqual(900)
	}
	await hurry()
	await runJobs()
	expect(await read(id)).toMatchObject({ state: 'failed', attempts: 295 })
	expect(await secondsToNextTry(id)).toBeNull()
	const { received } = await mailServer({ port })
	const administrator = await someone([{ role: 'administrator' }])
	await resendMail(administrator, id)
	await runJobs()
	expect(received).toHaveLength(1)
	await db.mailMessage.update({ where: { id }, data: { state: 'failed', error: 'timeout: slow' } })
	const refused = await queued('refused@example.cn')
	const error = 'address: 550 no such user'
	await db.mailMessage.update({ where: { id: refused.id }, data: { state: 'failed', error } })
	await expect(resendFailed(await someone())).rejects.toMatchObject({ code: 'not_found' })
	expect(await resendFailed(administrator)).toBe(1)
	await runJobs()
	expect(received).toHaveLength(2)
	expect(await read(refused.id)).toMatchObject({ state: 'failed' })
	expect(await read(id)).toMatchObject({ state: 'sent', error: null })
})

test('a refused log-in is kept for the settings to be mended', async () => {
	const { received } = await mailServer()
	const right = env.SMTP_URL!
	env.SMTP_URL = right.replace(encodeURIComponent('p@ss/word'), 'wrong')
	const { id } = await queued()
	await runJobs()
	expect(await read(id)).toMatchObject({ state: 'queued', attempts: 1 })
	expect((await read(id)).error).toMatch(/^login: 535/)
	env.SMTP_URL = right
	await hurry()
	await runJobs()
	expect(received).toHaveLength(1)
})

test('a refused sender is kept for the settings to be mended, a refused letter to be sent again', async () => {
	const { received } = await mailServer({ sender: 'contest@example.cn', data: [554] })
	env.MAIL_FROM = 'somebody.else@example.cn'
	const { id } = await queued()
	await runJobs()
	expect(await read(id)).toMatchObject({ state: 'queued', attempts: 1 })
	expect((await read(id)).error).toMatch(/^sender: 553/)
	env.MAIL_FROM = 'contest@example.cn'
	await hurry()
	await runJobs()
	expect(await read(id)).toMatchObject({ state: 'queued', attempts: 2 })
	expect((await read(id)).error).toMatch(/^other: 554/)
	await hurry()
	await runJobs()
	expect(received).toHaveLength(1)
	expect(await read(id)).toMatchObject({ state: 'sent', error: null })
})

test('what was booked is not sent again; what died before it is, under the same Message-ID', async () => {
	const { received } = await mailServer()
	const { id } = await queued()
	await runJobs()
	await sendMail({ mailId: id })
	expect(received).toHaveLength(1)
	await db.mailMessage.update({ where: { id }, data: { state: 'queued', sentAt: null } })
	await sendMail({ mailId: id })
	expect(received.map(({ messageId }) => messageId)).toEqual([
		`<${id}@localhost>`,
		`<${id}@localhost>`,
	])
})

test('the text of a one-time link leaves the machine and is not kept', async () => {
	const { received } = await mailServer()
	const ctx = await acting()
	await ctx.transaction((tx) =>
		queueMail(ctx, tx, {
			to: { email: 'new@example.cn', name: '李思远' },
			template: 'account-invitation',
			params: { name: '李思远', link: '/set-password/only-once', days: 14 },
		}),
	)
	await runJobs()
	expect(received[0]!.text).toContain('only-once')
	const kept = await db.mailMessage.findFirstOrThrow({ where: { toAddress: 'new@example.cn' } })
	expect(JSON.stringify(kept)).not.toContain('only-once')
})

test('who has no address reads it on the site and is told by text message, once', async () => {
	const { received } = await mailServer()
	const { actor } = await someone()
	await db.user.update({
		where: { id: actor.userId },
		data: {
			email: null,
			emailVerifiedAt: null,
			phone: '+8613700000001',
			phoneVerifiedAt: new Date(),
		},
	})
	const ctx = await acting()
	await ctx.transaction((tx) =>
		queueMail(ctx, tx, {
			to: { userId: actor.userId },
			template: 'password-changed',
			params: { name: '人', at: '2026-06-18T02:24:00Z' },
		}),
	)
	await runJobs()
	expect(received).toHaveLength(0)
	const [mail] = await db.mailMessage.findMany({ where: { userId: actor.userId } })
	expect(mail).toMatchObject({ state: 'stored', subject: '您的密码已修改', toAddress: '' })
	await db.mailMessage.update({ where: { id: mail!.id }, data: { state: 'queued' } })
	await sendMail({ mailId: mail!.id })
	await runJobs()
	const texts = await db.shortMessage.findMany({ where: { userId: actor.userId } })
	expect(texts.map(({ text }) => text)).toEqual(['您的密码已修改。请登录平台查看详情。'])
})
