import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RouteFile } from '../../support/app-server'
import type { Sent } from '../../support/raw-client'
import { addressOf, hasParameter, unfilled } from '../../support/route-addresses'
import { startSweep, type Sweep, workersOf } from '../../support/sweep'
import { stateOfTables } from '../../support/table-state'
import { type ActorName, actors } from '../../support/whole-world'

/**
 * Every route file there is, as everybody, at addresses right and wrong. A new route is swept as
 * soon as its file exists.
 */
let sweep: Sweep

beforeAll(async () => {
	sweep = await startSweep()
}, 120_000)
afterAll(() => sweep?.stop())

const hostileIds = [
	'018f0000-0000-7000-8000-000000000000',
	'x'.repeat(3_000),
	'a%00b',
	'%2e%2e%2f%2e%2e%2fetc%2fpasswd',
	'%2e%2e',
	'%E4%B8%AD%E6%96%87%F0%9F%98%80%E2%80%AE',
	"1'%20OR%20'1'='1'--",
	'%3Cscript%3Ealert(1)%3C%2Fscript%3E',
	'%FF%FE',
	'%ED%A0%80',
	'__proto__',
	'-1',
]

const long = 'x'.repeat(10_000)
const hostileQueries = [
	'page=-1&after=%00&before=x&q=%3Cscript%3E&state=nonsense&contest=%FF&track[]=1&index&_data=routes',
	`page=1e99&after=1e99&q=${long}&state=a&state=b&state[]=c&track=__proto__&kind[x][y]=1`,
	'page[]=1&page[]=2&q[a]=1&q=%E4%B8%AD&__proto__[x]=1&constructor.prototype=1&a[999999999]=1&round=%27--',
	'page=NaN&after=%ED%A0%80&next=//evil.example&next=javascript:alert(1)&snapshot=x&download&code=%22%3E%3Cimg&track=%2e%2e&_routes=nonsense',
]

type Visit = { actor: ActorName; path: string; english: boolean }

async function visitAll(visits: Visit[]): Promise<string[]> {
	const found = await Promise.all(
		visits.map(async ({ actor, path, english }) => {
			const locale = english ? 'en' : 'zh-CN'
			const answer = await sweep.send(actor, { path }, locale)
			return sweep.complaints(`GET ${path.slice(0, 160)} as ${actor}`, answer, locale)
		}),
	)
	return found.flat()
}

const readable = (routes: RouteFile[]) => routes.filter(({ path }) => path !== '/logout')

/** A page's second address (/c/:contest/…) is its first again, and a mere redirect reads nothing. */
function oncePerLoader(routes: RouteFile[]): RouteFile[] {
	const seen = new Set<unknown>()
	return routes.filter(({ module: { loader } }) => {
		if (!loader || loader.length === 0 || seen.has(loader)) return false
		seen.add(loader)
		return true
	})
}

/** What reading may write: sessions, their trail, and who read what. */
const written = ['session', 'login_failure', 'audit_event']

test('every parameter of every route is known to this sweep', () => {
	expect(unfilled(sweep.app.routes)).toEqual([])
})

/** Those who work there, a visitor and one of the others in turn; everybody: authorization.test.ts. */
const readersOf = (route: RouteFile, index: number) =>
	new Set<ActorName>([...workersOf(route), 'visitor', actors[index % actors.length]!])

test('no address, asked by anybody, breaks a page or changes anything', async () => {
	const before = await stateOfTables(written)
	const routes = readable(sweep.app.routes)
	const once = new Set(oncePerLoader(routes))
	const { world } = sweep
	const real = routes.flatMap((route, index) =>
		[...readersOf(route, index)].map((actor, at) => ({
			actor,
			path: addressOf(route, world),
			english: (index + at) % 2 === 1,
		})),
	)
	const ids = routes.filter(hasParameter).flatMap((route, index) => {
		const worker = workersOf(route)[0]!
		const pick = (at: number) => hostileIds[(index + at) % hostileIds.length]!
		const half = hostileIds.filter((_, at) => at % 2 === index % 2)
		const mine = once.has(route) ? half.map((id) => ({ actor: worker, id })) : []
		const others = [0].map((at) => ({
			actor: actors[(index + at) % actors.length]!,
			id: pick(at),
		}))
		return [...mine, ...others].map(({ actor, id }, at) => {
			return { actor, path: addressOf(route, world, id), english: at % 2 === 1 }
		})
	})
	const queries = [...once].flatMap((route) =>
		workersOf(route).flatMap((actor) =>
			hostileQueries.map((query, at) => ({
				actor,
				path: `${addressOf(route, world)}?${query}`,
				english: at % 2 === 1,
			})),
		),
	)
	for (const visits of [real, ids, queries]) expect.soft(await visitAll(visits)).toEqual([])
	expect(await stateOfTables(written)).toEqual(before)
}, 300_000)

const garbage = [
	'',
	'{}',
	'[]',
	'{"input":1,"files":[]}',
	'{"files":[{"name":1}]}',
	'null',
	'\u0000',
	'{'.repeat(5_000),
]
const types = ['application/json', 'multipart/form-data; boundary=b', 'text/plain']

test('the endpoints of uploads and files answer garbage as garbage', async () => {
	const { draft } = sweep.world
	const slugs = [
		'',
		'?actionType=upload&slug=deck',
		'?actionType=upload&slug=nonsense',
		'?slug[]=1',
	]
	const uploads = [...slugs.map((slug) => `/api/uploadthing${slug}`), '/api/files']
	const ingest = [
		'x',
		'../x',
		'%2e%2e',
		'a?signature=b',
		`${'k'.repeat(40)}?expires=1e99&signature=hmac-sha256%3Dx`,
	]
	const sent: Sent[] = [
		...uploads.flatMap((path) =>
			garbage.flatMap((body) =>
				types.map((type) => ({ method: 'POST', path, body, headers: { 'Content-Type': type } })),
			),
		),
		...ingest.flatMap((key) =>
			['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH'].map((method) => ({
				method,
				path: `/ingest/${key}`,
				body: 'x',
				headers: { 'Content-Type': 'multipart/form-data; boundary=b' },
			})),
		),
		...['bytes=9-1', 'bytes=-0', 'bytes=1e9-', 'items=1', 'bytes=0-0,1-1'].map((range) => ({
			method: 'GET',
			path: `/files/${draft.fileId}`,
			headers: { Range: range },
		})),
		...['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'].map((method) => ({
			method,
			path: '/entrant',
		})),
	]
	const faults = await Promise.all(
		sent.map(async (request) => {
			const { status, text } = await sweep.send('entrant', request)
			const fine = status > 0 && status < 500
			return fine
				? []
				: [`${JSON.stringify(request).slice(0, 200)}: ${status} ${text.slice(0, 200)}`]
		}),
	)
	expect(faults.flat()).toEqual([])
}, 120_000)
