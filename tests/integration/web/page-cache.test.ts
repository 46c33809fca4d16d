import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveContestClockOffset } from '~/modules/audit/clock.server'
import { hearWhatEnded } from '~/platform/database-line.server'
import { currentDatabase, db } from '~/platform/db.server'
import { cachedAddress, cachedAddresses } from '~/web/http/page-cache/cached-addresses'
import { type AppServer, type RouteFile, startApp } from '../../support/app-server'
import { countQueries, watchQueries } from '../../support/query-count'
import { addressOf } from '../../support/route-addresses'
import { type ActorName, wholeWorld, type WholeWorld } from '../../support/whole-world'

let app: AppServer
let world: WholeWorld

beforeAll(async () => {
	app = await startApp({ keepsPages: true })
	world = await wholeWorld()
	await hearWhatEnded()
}, 120_000)
afterAll(() => app?.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(app.origin + path, { headers, redirect: 'manual' })
const as = (name: ActorName): string => world.cookies[name] ?? ''
const textOf = async (path: string, headers?: Record<string, string>) =>
	(await get(path, headers)).text()
const kept = () => app.cache!.size().pages

/** Public pages that are rendered for each request, and why. */
const renderedForEach: Record<string, string> = {
	'/*': 'not found',
	'/confirm/:token': 'asks about one person',
	'/notices/:noticeId/objections': 'asks about one objection',
	'/c/:contest/notices/:noticeId/objections': 'asks about one objection',
	'/problems/:problemId/questions': 'for who is logged in',
	'/c/:contest/problems/:problemId/questions': 'for who is logged in',
	'/verify/certificate/:number': 'asks about one certificate',
}

const isPublicPage = ({ id, module }: RouteFile) =>
	id.startsWith('routes/_public') &&
	(module.handle as { static?: boolean } | undefined)?.static === true

test('every public page is either kept or says why not; the list names no page that is none', () => {
	const pages = app.routes.filter(isPublicPage)
	const isKept = (route: RouteFile) => cachedAddress(addressOf(route, world)) !== null
	expect(pages.filter((route) => !isKept(route) && !renderedForEach[route.path])).toEqual([])
	expect(app.routes.filter((route) => isKept(route) && !isPublicPage(route))).toEqual([])
	expect(pages.filter(isKept).length).toBe(cachedAddresses.length)
})

test('kept pages hold no nonce, and a write to any table they read is told', async () => {
	const statements = await watchQueries(async () => {
		for (const route of app.routes.filter(isPublicPage)) {
			const path = addressOf(route, world)
			if (cachedAddress(path) === null) continue
			const before = kept()
			expect([path, (await get(path)).status]).toEqual([path, 200])
			expect([path, kept()]).toEqual([path, before + 1])
		}
	})
	const read = statements.flatMap((sql) =>
		[...sql.matchAll(/(?:from|join)\s+(?:"public"\.)?"?([a-z_]+)"?/gi)].map(([, name]) => name!),
	)
	const { rows } = await currentDatabase().pool.query<{ name: string }>(`
		select tgrelid::regclass::text as name from pg_trigger where tgname = 'tell_shown_changed'`)
	const told = new Set(rows.map(({ name }) => name.replaceAll('"', '')))
	// The event a problem’s page shows is written in the transaction that changes the problem.
	told.add('audit_event')
	const tables = await currentDatabase().pool.query<{ name: string }>(
		`select tablename as name from pg_tables where schemaname = 'public'`,
	)
	const known = new Set(tables.rows.map(({ name }) => name))
	expect([...new Set(read)].filter((name) => known.has(name) && !told.has(name))).toEqual([])
	expect(read).toContain('announcement')
}, 60_000)

test('a kept page is the same bytes in every encoding, with a number of its own each time', async () => {
	const plain = await get('/problems', { 'Accept-Encoding': 'identity' })
	const body = Buffer.from(await plain.arrayBuffer())
	expect(plain.headers.get('Content-Length')).toBe(String(body.length))
	const raw = async (encoding: string) => {
		const { request } = await import('node:http')
		return new Promise<Buffer>((resolve, reject) => {
			const headers = { 'Accept-Encoding': encoding }
			request(`${app.origin}/problems`, { headers }, (answer) => {
				const chunks: Buffer[] = []
				expect(answer.headers['content-encoding']).toBe(encoding.split(',')[0])
				answer.on('data', (chunk: Buffer) => chunks.push(chunk))
				answer.on('end', () => resolve(Buffer.concat(chunks)))
			})
				.on('error', reject)
				.end()
		})
	}
	expect(gunzipSync(await raw('gzip, br;q=0'))).toEqual(body)
	expect(brotliDecompressSync(await raw('br'))).toEqual(body)

	const again = await get('/problems')
	const etag = again.headers.get('ETag')!
	expect(etag).toBe(plain.headers.get('ETag'))
	expect(again.headers.get('X-Request-Id')).not.toBe(plain.headers.get('X-Request-Id'))
	expect(again.headers.get('Content-Security-Policy')).toContain(`script-src 'self';`)
	expect(again.headers.get('Vary')).toBe('Accept-Encoding, Accept-Language, Cookie')
	const known = await get('/problems', { 'If-None-Match': etag })
	expect([known.status, await known.text()]).toEqual([304, ''])
	expect((await get('/problems', { 'If-None-Match': 'W/"old"' })).status).toBe(200)
	const head = await fetch(`${app.origin}/problems`, { method: 'HEAD' })
	expect([head.status, head.headers.get('ETag'), await head.text()]).toEqual([200, etag, ''])
})

test('language and display make pages of their own; nothing else about a visitor does', async () => {
	app.cache!.flush()
	const pages = [
		await textOf('/results'),
		await textOf('/results', { Cookie: 'lang=en' }),
		await textOf('/results', { Cookie: 'contrast=1' }),
		await textOf('/results', { Cookie: 'underline=1; large=1' }),
	]
	expect(new Set(pages).size).toBe(4)
	expect(kept()).toBe(4)
	expect(await textOf('/results', { 'Accept-Language': 'en-GB,en;q=0.9' })).toBe(pages[1])
	const noisy = {
		Cookie: 'large=1; acw_tc=1; underline=1',
		'User-Agent': 'x',
		'X-Forwarded-Host': 'evil.example',
	}
	expect(await textOf('/results?from=singlemessage', noisy)).toBe(pages[3])
	expect(kept()).toBe(4)
})

test('what a person logged in sees, or a toast, neither comes from the kept pages nor enters them', async () => {
	app.cache!.flush()
	const own = await textOf('/results', { Cookie: as('organizer') })
	expect(own).toContain('href="/account"')
	await get('/results', { Cookie: 'toast=x' })
	await get('/results', { Cookie: `a=b; ${as('judge')}` })
	expect(kept()).toBe(0)
	const anonymous = await textOf('/results')
	expect(anonymous).not.toContain('href="/account"')
	expect(await textOf('/results', { Cookie: as('organizer') })).toContain('href="/account"')
	expect(await textOf('/results')).toBe(anonymous)
})

test('five hundred who come to a cold page have it rendered once', async () => {
	app.cache!.flush()
	const alone = await countQueries(() => get('/problems'))
	app.cache!.flush()
	const together = await countQueries(() =>
		Promise.all(Array.from({ length: 500 }, async () => (await get('/problems')).text())),
	)
	expect(together).toBe(alone)
})

test('a page that is not found, or leads elsewhere, is answered once and not kept', async () => {
	app.cache!.flush()
	const missing = await get('/announcements/unknown')
	expect([missing.status, kept()]).toEqual([404, 0])
	expect(await missing.text()).toContain(missing.headers.get('X-Request-Id')!)
	expect(missing.headers.get('ETag')).toBeNull()
})

test('once a publication is acknowledged, everybody sees it', async () => {
	const row = { contestId: world.contest.id, title: '新的公告', titleEn: 'News', body: 'x' }
	const { id } = await db.announcement.create({ data: row })
	for (const to of ['publication', 'withdrawal', 'publication']) {
		expect((await get('/announcements')).status).toBe(200)
		const answer = await fetch(`${app.origin}/organizer/${world.slug}/announcements/${id}/${to}`, {
			method: 'POST',
			headers: { Cookie: as('organizer'), Accept: 'text/html' },
			redirect: 'manual',
		})
		expect(answer.status).toBe(303)
		const shown = (await textOf('/announcements')).includes('新的公告')
		expect(shown).toBe(to === 'publication')
	}
})

test('the contest’s clock, moved, is at once that of every page', async () => {
	await textOf('/')
	const offset = Date.UTC(2031, 1, 3, 4, 5, 30) - Date.now()
	await saveContestClockOffset(db, offset)
	await hearWhatEnded()
	expect(await textOf('/')).toContain('2031年')
})

test('a draft, a mark or a log-in forgets nothing', async () => {
	await textOf('/results')
	const before = kept()
	await db.entry.update({ where: { id: world.draft.id }, data: { summary: '改' } })
	await db.session.updateMany({ data: { userAgent: 'x' } })
	await hearWhatEnded()
	expect(kept()).toBe(before)
	await db.$transaction([db.stage.updateMany({ data: { note: 'x' } })])
	await hearWhatEnded()
	expect(kept()).toBe(0)
})

test('while nobody would tell of a change, nothing is served from what was kept', async () => {
	await textOf('/announcements')
	const admin = new pg.Client({ connectionString: currentDatabase().url })
	await admin.connect()
	await admin.query(
		`select pg_terminate_backend(pid) from pg_stat_activity
		 where application_name = 'shijia line' and datname = current_database()`,
	)
	await admin.query(`update announcement set title = '改过的公告' where published_at is not null`)
	await admin.end()
	await expect.poll(kept).toBe(0)
	expect(await textOf('/announcements')).toContain('改过的公告')
	await expect
		.poll(async () => (await textOf('/announcements')).length > 0 && kept(), { timeout: 5_000 })
		.toBe(1)
})
