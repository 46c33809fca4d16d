import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { currentDatabase, db } from '~/platform/db.server'
import { routeLimits } from '~/web/limits/route-limits'
import { pdf } from '../file/samples'
import { announce, arrived, put } from '../file/upload-server'
import {
	freePort,
	newDataDir,
	type ServerProcess,
	startServer,
	stopServers,
} from '../../support/server-process'
import { type ActorName, wholeWorld, type WholeWorld } from '../../support/whole-world'

/**
 * Two servers on one external database and one data directory, as behind a proxy that hands any
 * request to either. `DATABASE_URL` is the test's own server.
 */
const dataDir = newDataDir('shijia-two-')
const taken: string[] = []
const mailServer = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	onData(stream, { envelope }, done) {
		taken.push(...envelope.rcptTo.map(({ address }) => address))
		stream.on('end', () => done()).resume()
	},
})
let world: WholeWorld
let one: ServerProcess
let two: ServerProcess
let settings: Record<string, string>

beforeAll(async () => {
	mailServer.listen(0, '127.0.0.1')
	await once(mailServer.server, 'listening')
	world = await wholeWorld()
	const ports = [await freePort(), await freePort()]
	settings = {
		DATABASE_URL: currentDatabase().url,
		DATA_DIR: dataDir,
		CONTEST_CLOCK: 'movable',
		SMTP_URL: `smtp://127.0.0.1:${(mailServer.server.address() as AddressInfo).port}`,
		APP_ORIGIN: `http://localhost:${ports[0]}`,
	}
	const [first, second] = await Promise.all(ports.map((PORT) => startServer({ ...settings, PORT })))
	one = first!
	two = second!
}, 120_000)
afterAll(async () => {
	await stopServers()
	await new Promise<void>((resolve) => mailServer.close(() => resolve()))
	rmSync(dataDir, { recursive: true, force: true })
})

const get = (server: ServerProcess, path: string, who?: ActorName) =>
	fetch(server.origin + path, {
		headers: { Cookie: who ? (world.cookies[who] ?? '') : '', Accept: 'text/html' },
		redirect: 'manual',
	})
const textOf = async (server: ServerProcess, path: string) => (await get(server, path)).text()

function post(
	server: ServerProcess,
	path: string,
	who: ActorName,
	form: Record<string, string> = {},
) {
	return fetch(server.origin + path, {
		method: 'POST',
		headers: { Cookie: world.cookies[who] ?? '', Accept: 'text/html' },
		body: new URLSearchParams(form),
		redirect: 'manual',
	})
}

test('both start on an external database, with one set of secrets, and say that they are ready', async () => {
	for (const server of [one, two]) {
		const ready = await fetch(`${server.origin}/readyz`)
		expect(await ready.json()).toMatchObject({ ok: true, database: true, jobs: true })
	}
})

test('a session of one is a session of the other, and so is its end', async () => {
	expect((await get(one, '/account', 'finance')).status).toBe(200)
	expect((await get(two, '/account', 'finance')).status).toBe(200)
	const left = await post(one, '/logout', 'finance')
	expect(left.status).toBe(303)
	const after = await get(two, '/account', 'finance')
	expect([after.status, after.headers.get('Location')]).toEqual([302, '/login?next=%2Faccount'])
	// The words of the redirect travel in a signed cookie: the other process reads it.
	const toast = left.headers.getSetCookie().find((cookie) => cookie.startsWith('toast='))!
	const page = await fetch(`${two.origin}/`, { headers: { Cookie: toast.split(';')[0]! } })
	expect(await page.text()).toContain('已退出')
})

test('limits count what comes to either', async () => {
	const { name, address } = routeLimits.find((limit) => limit.name === 'check by code')!
	const count = address - 2
	const statuses = []
	for (const [index, server] of [one, two, one, two].entries()) {
		statuses.push((await get(server, '/verify/receipt?code=GUESS')).status)
		if (index > 0) continue
		const { key } = await db.requestCount.findFirstOrThrow({ where: { key: { startsWith: name } } })
		await db.requestCount.update({ where: { key }, data: { count: count + 1 } })
	}
	expect(statuses).toEqual([200, 200, 429, 429])
})

test('what is published at one shows at the other, which had kept the page', async () => {
	const row = { contestId: world.contest.id, title: '双机公告', titleEn: 'News', body: 'x' }
	const { id } = await db.announcement.create({ data: row })
	for (const server of [one, two])
		expect(await textOf(server, '/announcements')).not.toContain('双机')
	const to = `/organizer/${world.slug}/announcements/${id}`
	expect((await post(one, `${to}/publication`, 'organizer')).status).toBe(303)
	expect(await textOf(one, '/announcements')).toContain('双机')
	await expect.poll(() => textOf(two, '/announcements'), { interval: 5 }).toContain('双机')
	expect((await post(two, `${to}/withdrawal`, 'organizer')).status).toBe(303)
	expect(await textOf(two, '/announcements')).not.toContain('双机')
	await expect.poll(() => textOf(one, '/announcements'), { interval: 5 }).not.toContain('双机')
})

test('the contest’s clock, moved at one, is that of the other', async () => {
	for (const server of [one, two]) await textOf(server, '/')
	const moved = await post(one, '/admin/clock', 'administrator', { instant: '2033-03-04T05:06' })
	expect(moved.status).toBe(303)
	await expect.poll(() => textOf(two, '/'), { interval: 5 }).toContain('2033年')
	expect(await textOf(one, '/')).toContain('2033年')
	expect((await post(two, '/admin/clock', 'administrator', { reset: 'on' })).status).toBe(303)
	await expect.poll(() => textOf(one, '/'), { interval: 5 }).not.toContain('2033年')
})

test('each job runs once, whoever takes it', async () => {
	const addressees = Array.from({ length: 60 }, (_, index) => `job${index}@example.cn`)
	await db.mailMessage.createMany({
		data: addressees.map((toAddress) => ({
			toAddress,
			template: 'account-invitation',
			params: { link: 'http://localhost/x', hours: 24 },
		})),
	})
	await currentDatabase().pool.query(`
		select graphile_worker.add_job('send-mail', json_build_object('mailId', id))
		from mail_message where to_address like 'job%'`)
	const left = () =>
		db.mailMessage.count({ where: { toAddress: { startsWith: 'job' }, state: { not: 'sent' } } })
	await expect.poll(left, { timeout: 20_000 }).toBe(0)
	expect(taken.filter((address) => address.startsWith('job')).sort()).toEqual(addressees.sort())
})

/** What might be the beginning of the body's last line is not written before the next bytes come. */
const withheld = '--b'.length + 1

/** A PUT that sends the first bytes and then neither goes on nor ends. */
function putAndHold(url: string, bytes: Buffer, sent: number): Promise<Socket> {
	const { hostname, port, pathname, search } = new URL(url)
	const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n'
	const length = head.length + bytes.length + '\r\n--b--\r\n'.length
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname, () => {
			socket.write(
				`PUT ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\nRange: bytes=0-\r\n` +
					`Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n${head}`,
			)
			socket.write(bytes.subarray(0, sent), () => setTimeout(() => resolve(socket), 300))
		})
		socket.on('error', reject)
	})
}

const deck = () => ({
	purpose: 'deck' as const,
	slot: 'deck' as const,
	subjectType: 'entry' as const,
	subjectId: world.draft.id,
})
const entrant = () => ({ id: world.users.entrant, cookie: world.cookies.entrant ?? '' })
const at = (server: ServerProcess, url: string) =>
	server.origin + new URL(url).pathname + new URL(url).search

test('an upload that hangs at one goes on at the other, from the bytes that are there', async () => {
	const bytes = pdf(3_000_000)
	const { url } = await announce(one.origin, entrant(), deck(), { name: '两台.pdf', bytes })
	const hanging = await putAndHold(at(one, url), bytes, 1_500_000)
	const cut = new Promise((resolve) => hanging.once('close', resolve))
	const start = await arrived(at(two, url))
	await cut
	expect(start).toBe(1_500_000 - withheld)
	const { status, body } = await put(at(two, url), bytes, start)
	expect([status, body.serverData?.size]).toEqual([200, 3_000_000])
})

test('kill -9 of one in the middle of its work leaves the other serving, and its uploads to it', async () => {
	const bytes = pdf(2_000_000)
	const { url } = await announce(one.origin, entrant(), deck(), { name: '断电.pdf', bytes })
	const hanging = await putAndHold(at(one, url), bytes, 1_000_000)
	hanging.on('error', () => {})
	const dying = Array.from({ length: 30 }, (_, index) =>
		get(one, index % 2 ? '/problems' : '/entrant', 'entrant').then(
			({ status }) => status,
			() => 0,
		),
	)
	const living = Promise.all(
		Array.from({ length: 60 }, async (_, index) => {
			const [path, who] = index % 2 ? (['/results'] as const) : (['/entrant', 'entrant'] as const)
			return (await get(two, path, who)).status
		}),
	)
	one.child.kill('SIGKILL')
	await Promise.all(dying)
	expect(new Set(await living)).toEqual(new Set([200]))
	const start = await arrived(at(two, url))
	expect(start).toBe(1_000_000 - withheld)
	expect((await put(at(two, url), bytes, start)).status).toBe(200)

	const again = await startServer({ ...settings, PORT: new URL(one.origin).port })
	expect((await get(again, '/account', 'entrant')).status).toBe(200)
	again.child.kill('SIGTERM')
	expect(await again.ended).toBe(0)
}, 60_000)
