import { createServer, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { queueText } from '~/modules/message/texts.server'
import { sendText } from '~/modules/message/send-text.server'
import { currentDatabase, db } from '~/platform/db.server'
import { env, parseEnv } from '~/platform/env.server'
import { runJobs } from '../../support/jobs'
import { acting, someone } from '../../support/people'

type Received = { headers: Record<string, unknown>; body: string }

let server: Server | undefined
const smsSettings = ['SMS_URL', 'SMS_BODY', 'SMS_HEADERS', 'SMS_TOKEN', 'SMS_SUCCESS'] as const

afterEach(async () => {
	for (const key of smsSettings) delete env[key]
	Object.assign(env, { SMS_CONTENT_TYPE: 'json' })
	server?.closeAllConnections()
	await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
	server = undefined
})

/** A provider on this machine that keeps what it was sent and answers as told. */
async function provider(answers: { status: number; body?: string }[]) {
	const received: Received[] = []
	server = createServer((request, response) => {
		let body = ''
		request.on('data', (chunk) => (body += chunk))
		request.on('end', () => {
			received.push({ headers: request.headers, body })
			const answer = answers[received.length - 1] ?? answers.at(-1)!
			response.writeHead(answer.status).end(answer.body ?? '')
		})
	}).listen(0, '127.0.0.1')
	await once(server, 'listening')
	const { port } = server.address() as AddressInfo
	Object.assign(env, { SMS_URL: `http://127.0.0.1:${port}/send?key=hidden-key` })
	return received
}

async function queued(code = '482913', number = '+8613800000000') {
	const ctx = await acting()
	await ctx.transaction((tx) =>
		queueText(ctx, tx, { to: { number }, template: 'contact-code', params: { code, minutes: 10 } }),
	)
	return db.shortMessage.findFirstOrThrow({ orderBy: { id: 'desc' } })
}

const read = (id: string) => db.shortMessage.findUniqueOrThrow({ where: { id } })

/** Lets a job that waits for its next try run now. */
const hurry = () =>
	currentDatabase().pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()')

test('without a provider a text is rendered and kept, with its code for whoever reads it', async () => {
	const { id } = await queued()
	await runJobs()
	const kept = await read(id)
	expect(kept).toMatchObject({ state: 'stored', error: null })
	expect(kept.text).toContain('482913')
})

test('a provider gets number, text and code in its own form, and the code is then forgotten', async () => {
	const received = await provider([{ status: 200, body: '{"code":"OK"}' }])
	const { SMS_BODY, SMS_HEADERS, SMS_TOKEN, SMS_SUCCESS } = parseEnv({
		...process.env,
		SMS_BODY: '{"mobile":"{national}","content":"【数字沈阳】{text}","vars":["{code}"]}',
		SMS_HEADERS: '{"X-App-Id":"42"}',
		SMS_TOKEN: 'hidden-token',
		SMS_SUCCESS: '"code":\\s*"OK"',
	})
	Object.assign(env, { SMS_BODY, SMS_HEADERS, SMS_TOKEN, SMS_SUCCESS })
	const { id } = await queued('48"913')
	await runJobs()
	expect(JSON.parse(received[0]!.body)).toEqual({
		mobile: '13800000000',
		content: expect.stringContaining('【数字沈阳】验证码 48"913，10 分钟内有效'),
		vars: ['48"913'],
	})
	expect(received[0]!.headers).toMatchObject({
		'content-type': 'application/json; charset=utf-8',
		authorization: 'Bearer hidden-token',
		'x-app-id': '42',
	})
	expect(await read(id)).toMatchObject({ state: 'sent', text: '', error: null })
	expect((await read(id)).params).toEqual({})
	await sendText({ textId: id })
	expect(received).toHaveLength(1)
})

test('form fields are encoded, so that a value cannot add a field', async () => {
	const received = await provider([{ status: 200 }])
	Object.assign(env, { SMS_CONTENT_TYPE: 'form' })
	await queued('1&number=2')
	await runJobs()
	const fields = new URLSearchParams(received[0]!.body)
	expect([...fields.keys()]).toEqual(['number', 'text'])
	expect(fields.get('number')).toBe('+8613800000000')
	expect(fields.get('text')).toContain('1&number=2')
})

test('a busy provider is asked again, a refusing one is not, and no error tells a secret', async () => {
	await provider([{ status: 503 }, { status: 429 }, { status: 200 }])
	const busy = await queued()
	await runJobs()
	expect(await read(busy.id)).toMatchObject({
		state: 'queued',
		attempts: 1,
		error: 'The SMS provider answered 503',
	})
	await hurry()
	await runJobs()
	await hurry()
	await runJobs()
	expect(await read(busy.id)).toMatchObject({ state: 'sent', attempts: 2, error: null })

	await new Promise((resolve) => server!.close(resolve))
	const refused = await provider([{ status: 400, body: 'number 13800000000 blocked' }])
	const no = await queued()
	await runJobs()
	await hurry()
	await runJobs()
	expect(refused).toHaveLength(1)
	expect(await read(no.id)).toMatchObject({
		state: 'failed',
		error: 'The SMS provider answered 400',
	})
	expect((await read(no.id)).params).toEqual({})

	await new Promise((resolve) => server!.close(resolve))
	const nobody = await queued()
	await runJobs()
	expect((await read(nobody.id)).error).toBe('The SMS provider did not answer (ECONNREFUSED)')
})

test('a 200 that says no is a failure, and a code past its time is not sent', async () => {
	const received = await provider([{ status: 200, body: '{"code":"LIMIT"}' }])
	Object.assign(env, { SMS_SUCCESS: '"code":"OK"' })
	const { id } = await queued()
	await runJobs()
	expect(await read(id)).toMatchObject({ state: 'failed', attempts: 1 })
	const late = await queued()
	await db.shortMessage.update({
		where: { id: late.id },
		data: { createdAt: new Date(late.createdAt.getTime() - 600_000) },
	})
	await runJobs()
	expect(received).toHaveLength(1)
	expect(await read(late.id)).toMatchObject({ state: 'failed', error: 'expired' })
	expect((await read(late.id)).params).toEqual({})
})

test('only a proven number of a user is written to, in the user’s language, and once per key', async () => {
	const { actor, ...ctx } = await someone()
	const tell = () =>
		ctx.transaction((tx) =>
			queueText(ctx as never, tx, {
				to: { userId: actor.userId },
				template: 'news',
				params: { subject: 'Entry accepted' },
				onceKey: 'k',
			}),
		)
	await db.user.update({ where: { id: actor.userId }, data: { phone: '+8613900000000' } })
	await tell()
	expect(await db.shortMessage.count({ where: { userId: actor.userId } })).toBe(0)
	const proven = { locale: 'en', phoneVerifiedAt: new Date() }
	await db.user.update({ where: { id: actor.userId }, data: proven })
	await Promise.all([tell(), tell(), tell()])
	await runJobs()
	const rows = await db.shortMessage.findMany({ where: { userId: actor.userId } })
	expect(rows.map(({ text }) => text)).toEqual(['Entry accepted. Log in to read more.'])
})
