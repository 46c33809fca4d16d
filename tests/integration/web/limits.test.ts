import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '~/platform/env.server'
import { countMailToStranger } from '~/modules/message/mail-to-strangers.server'
import { db } from '~/platform/db.server'
import { countRequest, forgetRequestCounts } from '~/platform/request-count.server'
import { routeLimits } from '~/web/limits/route-limits'
import { rawClient, type RawClient } from '../../support/raw-client'
import { type AppServer, startApp } from '../../support/app-server'
import { someone } from '../../support/people'
import { wholeWorld, type WholeWorld } from '../../support/whole-world'

let app: AppServer
let world: WholeWorld
let client: RawClient

beforeAll(async () => {
	env.RATE_LIMITS = 'on'
	app = await startApp()
	world = await wholeWorld()
	client = rawClient(app.origin)
}, 120_000)
afterAll(async () => {
	client.close()
	await app?.stop()
})

const limitNamed = (name: string) => routeLimits.find((limit) => limit.name === name)!

/** As if the address (or person) had come that often already. */
async function used(key: string, count: number) {
	const beganAt = new Date(Date.now() - 60_000)
	await db.requestCount.upsert({
		where: { key },
		create: { key, beganAt, count },
		update: { beganAt, count },
	})
}

test('every limited address is a route', () => {
	const paths = new Set(app.routes.map(({ path }) => path))
	const unknown = routeLimits.flatMap(({ routes }) => routes.filter((path) => !paths.has(path)))
	expect(unknown).toEqual([])
})

test('requests at the same time are all counted; a window that has run out begins anew', async () => {
	const now = new Date('2026-06-01T00:00:00Z')
	const counts = await Promise.all(Array.from({ length: 50 }, () => countRequest('k', 10, now)))
	expect(counts.map(({ count }) => count).sort((a, b) => a - b)).toEqual(
		Array.from({ length: 50 }, (_, index) => index + 1),
	)
	const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
	expect(await countRequest('k', 10, later(4))).toEqual({ count: 51, seconds: 360 })
	expect(await countRequest('k', 10, later(10))).toEqual({ count: 1, seconds: 600 })
	await forgetRequestCounts(later(11))
	expect(await db.requestCount.count({ where: { key: 'k' } })).toBe(0)
})

test('one address is not flooded with letters of others, whoever writes them', async () => {
	const writers = await Promise.all(Array.from({ length: 3 }, () => someone()))
	const write = (nth: number, address: string) =>
		countMailToStranger(writers[nth % 3]!, address).then(
			() => 'sent',
			({ code }: { code: string }) => code,
		)
	const outcomes = []
	for (let nth = 0; nth < 12; nth++) outcomes.push(await write(nth, 'victim@example.cn'))
	expect(outcomes).toEqual([...Array<string>(10).fill('sent'), 'rate_limited', 'rate_limited'])
	for (let nth = 0; nth < 61; nth++) outcomes.push(await write(0, `colleague${nth}@example.cn`))
	expect(outcomes.at(-1)).toBe('rate_limited')
	expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(10 + 56)
})

const objection = new URLSearchParams({
	entryId: '',
	filerKind: 'person',
	filerName: '示例李四',
	filerContact: '13800000001',
	cause: 'plagiarism',
	statement: '这是一段不能丢失的陈述，已经写了很久。',
	evidence: '证据说明',
}).toString()

const form = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' }

test('a form beyond the limit comes back with what was typed, when to retry and why', async () => {
	await used('objection address 127.0.0.1', limitNamed('objection').address)
	const path = `/notices/${world.noticeId}`
	const chinese = await client.send({ method: 'POST', path, headers: form, body: objection })
	expect(chinese.status).toBe(429)
	expect(Number(chinese.headers['retry-after'])).toBe(59 * 60)
	expect(chinese.text).toContain('操作过于频繁，请等待约 59 分钟后再试')
	expect(chinese.text).toContain('这是一段不能丢失的陈述')
	const headers = { ...form, Cookie: 'lang=en' }
	const english = await client.send({ method: 'POST', path, headers, body: objection })
	expect(english.text).toContain('Please wait about 59 minutes')
	expect(await db.objection.count()).toBe(1)
	expect((await client.send({ path })).status).toBe(200)
})

test('a person is counted apart from the address, wherever he comes from', async () => {
	const path = `/problems/${world.problem.id}/questions`
	await used(`question person ${world.users.entrant}`, limitNamed('question').person)
	const ask = (cookie: string | undefined) =>
		client.send({
			method: 'POST',
			path,
			headers: { ...form, Cookie: cookie ?? '' },
			body: 'body=%E9%97%AE',
		})
	expect((await ask(world.cookies.entrant)).status).toBe(429)
	expect((await ask(world.cookies.judge)).status).not.toBe(429)
})

test('guessing codes ends in words, in the language asked for; the empty page stays open', async () => {
	await used('check by code address 127.0.0.1', limitNamed('check by code').address)
	const headers = { Accept: 'text/html', Cookie: 'lang=en' }
	const guess = await client.send({ path: '/verify/receipt?code=GUESS', headers })
	expect(guess.status).toBe(429)
	expect(guess.headers['retry-after']).toBe(String(9 * 60))
	expect(guess.text).toContain('Please wait about 9 minutes')
	expect(guess.text).toContain(String(guess.headers['x-request-id']))
	expect((await client.send({ path: '/verify/receipt', headers })).status).toBe(200)
})

test('programs are told in JSON', async () => {
	await used(`file person ${world.users.entrant}`, limitNamed('file').person)
	const answer = await client.send({
		method: 'POST',
		path: '/api/uploadthing?slug=deck&actionType=upload',
		headers: { 'Content-Type': 'application/json', Cookie: world.cookies.entrant ?? '' },
		body: '{}',
	})
	expect(answer.status).toBe(429)
	expect(JSON.parse(answer.text)).toMatchObject({ code: 'rate_limited' })
	expect(answer.headers['retry-after']).toBe(String(59 * 60))
})
