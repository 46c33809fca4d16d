import { readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { runningEmbeddedUrl } from '~/platform/postgres/embedded.server'
import {
	freePort,
	newDataDir,
	runServer,
	type ServerProcess,
	startServer,
	stopServers,
} from '../../support/server-process'

const dataDir = newDataDir()
const port = await freePort()
const settings = { DATA_DIR: dataDir, PORT: port }

afterAll(async () => {
	await stopServers()
	rmSync(dataDir, { recursive: true, force: true })
})

async function queryDatabase(sql: string) {
	const client = new pg.Client({ connectionString: runningEmbeddedUrl(dataDir) })
	await client.connect()
	try {
		return (await client.query(sql)).rows
	} finally {
		await client.end()
	}
}

const databasePid = () =>
	Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

/** A process that ended but was not reaped (its parent was killed) has no command line left. */
function isAlive(pid: number): boolean {
	try {
		return readFileSync(`/proc/${pid}/cmdline`).length > 0
	} catch {
		return false
	}
}

let first: ServerProcess

test('a first start makes everything', async () => {
	first = await startServer(settings)
	const ready = await fetch(`${first.origin}/readyz`)
	expect(await ready.json()).toMatchObject({ ok: true, database: true, storage: true, jobs: true })
	expect(statSync(join(dataDir, 'secrets/postgres-password')).mode & 0o777).toBe(0o600)
	const metrics = await (await fetch(`${first.origin}/metrics`)).text()
	for (const figure of ['count', 'oldestSeconds']) {
		expect(metrics).toMatch(new RegExp(`^audit_unsealed\\{of="${figure}"\\} \\d`, 'm'))
	}
}, 40_000)

test('what comes from elsewhere, is malformed or too large is refused before the pages', async () => {
	const { origin } = first
	const status = async (path: string, init: RequestInit = {}) =>
		(await fetch(origin + path, { redirect: 'manual', ...init })).status
	const post = (headers: Record<string, string>, body = 'locale=en') =>
		status('/language', {
			method: 'POST',
			headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
			body,
		})
	expect(await post({ Origin: origin })).toBe(303)
	expect(await post({ Origin: 'https://elsewhere.example' })).toBe(403)
	expect(await post({ Origin: 'null' })).toBe(403)
	expect(await post({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
	expect(await post({}, 'a'.repeat(2_100_000))).toBe(413)
	expect([await status('/%E0%A4%A'), await status('/x%00')]).toEqual([400, 400])
	expect([await status('/metrics'), await status('/healthz')]).toEqual([200, 200])
	expect(await status('/metrics', { headers: { 'X-Forwarded-For': '10.0.0.1' } })).toBe(404)
})

test('every page carries its own nonce and the headers that protect it', async () => {
	const answers = await Promise.all([
		fetch(`${first.origin}/login`),
		fetch(`${first.origin}/login`),
	])
	const nonces = answers.map(
		({ headers }) => /'nonce-([^']+)'/.exec(headers.get('Content-Security-Policy') ?? '')?.[1],
	)
	expect(new Set(nonces).size).toBe(2)
	for (const [index, answer] of answers.entries()) {
		expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
		expect(answer.headers.get('Referrer-Policy')).toBe('same-origin')
		const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? []
		expect(scripts.filter((tag) => !tag.includes(`nonce="${nonces[index]}"`))).toEqual([])
	}
})

test('a second instance is refused in one line; kill -9 leaves the database running', async () => {
	const second = runServer({ ...settings, PORT: await freePort() })
	expect(await second.ended).toBe(1)
	expect(second.output().trim()).toBe(
		`shijia: DATA_DIR is in use by another server (process ${first.child.pid}) at ${first.origin}: stop it first, or give this one its own DATA_DIR and PORT.`,
	)
	const elsewhere = { ...settings, DATABASE_URL: 'postgresql://me@127.0.0.1:1/db' }
	const third = runServer({ ...elsewhere, PORT: await freePort() })
	expect(await third.ended).toBe(1)
	expect(third.output()).toBe(second.output())

	await queryDatabase(`INSERT INTO setting (key, value, updated_at) VALUES ('kept', '1', now())`)
	first.child.kill('SIGKILL')
	await first.ended
	expect(isAlive(databasePid())).toBe(true)
}, 40_000)

test('after kill -9 the next of three starters heals and serves what was acknowledged', async () => {
	const orphan = databasePid()
	const starters = [settings, settings, settings].map(runServer)
	await expect
		.poll(() => starters.some(({ output }) => output().includes('is ready at')), {
			timeout: 20_000,
		})
		.toBe(true)
	expect(isAlive(orphan)).toBe(false)
	expect(await queryDatabase(`SELECT value FROM setting WHERE key = 'kept'`)).toEqual([
		{ value: 1 },
	])

	const winner = starters.find(({ output }) => output().includes('is ready at'))!
	const losers = starters.filter((starter) => starter !== winner)
	expect(await Promise.all(losers.map(({ ended }) => ended))).toEqual([1, 1])
	winner.child.kill('SIGTERM')
	expect(await winner.ended).toBe(0)
	expect(isAlive(orphan)).toBe(false)
}, 40_000)

test('SIGTERM, even twice, lets a request in hand finish and stops the database', async () => {
	const began = performance.now()
	const server = await startServer(settings)
	expect(performance.now() - began).toBeLessThan(10_000)
	const pid = databasePid()
	const answer = slowForm(`${server.origin}/language`, 'locale=en', () => {
		server.child.kill('SIGTERM')
		setTimeout(() => server.child.kill('SIGTERM'), 100)
	})
	expect(await answer).toBeLessThan(400)
	expect(await server.ended).toBe(0)
	expect(isAlive(pid)).toBe(false)
}, 30_000)

/** Posts a form whose second half is sent half a second after `midway` was called. */
function slowForm(url: string, body: string, midway: () => void): Promise<number> {
	return new Promise((resolve, reject) => {
		const headers = {
			'Content-Type': 'application/x-www-form-urlencoded',
			'Content-Length': body.length,
		}
		const sending = request(url, { method: 'POST', headers }, (answer) => {
			answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
		})
		sending.on('error', reject)
		sending.write(body.slice(0, 4))
		setTimeout(midway, 300)
		setTimeout(() => sending.end(body.slice(4)), 800)
	})
}

test('a port that is taken is one line, and nothing stays behind', async () => {
	const blocker = createServer()
	await new Promise<void>((resolve) => blocker.listen(Number(port), resolve))
	const server = runServer(settings)
	expect(await server.ended).toBe(1)
	expect(server.output().trim()).toBe(
		`shijia: Port ${port} is taken by another program: stop it, or start with another one, for example PORT=${Number(port) + 1}.`,
	)
	await new Promise((resolve) => blocker.close(resolve))
	expect(() => databasePid()).toThrow('ENOENT')
}, 30_000)

test('wrong settings are one line that names each and repeats no secret', async () => {
	const wrong = runServer({
		PORT: 'http',
		DATABASE_URL: 'mysql://me:secret@here/db',
		DEMO: 'maybe',
	})
	expect(await wrong.ended).toBe(1)
	expect(wrong.output()).toBe(
		'shijia: Wrong setting: PORT must be a port number, 0 to 65535; DATABASE_URL must look like postgresql://user:password@host:5432/database; DEMO must be 1 or 0.\n',
	)
	const away = runServer({ ...settings, DATABASE_URL: 'postgresql://me:secret@127.0.0.1:1/db' })
	expect(await away.ended).toBe(1)
	expect(away.output()).toMatch(/^shijia: DATABASE_URL cannot be reached: .*ECONNREFUSED.*\.\n$/)
}, 30_000)
