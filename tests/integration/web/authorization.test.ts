import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RouteFile } from '../../support/app-server'
import { submission, untouched } from '../../support/attacks'
import { cast, castOf, type Member, type Stage } from '../../support/cast'
import { dryRun } from '../../support/dry-run'
import { formsOf } from '../../support/page-forms'
import type { Answer, Sent } from '../../support/raw-client'
import { addressOf } from '../../support/route-addresses'
import { startSweep, type Sweep } from '../../support/sweep'
import { stateOfTables } from '../../support/table-state'
import { bodies } from './authorization-bodies'
import { apart, type Line, type Rule, table } from './authorization-table'

/**
 * Every route and every action × everybody × own and others' ids: allowed, missing, forbidden or
 * asked to log in, exactly as authorization-table.ts says. Loaders and actions are asked for on
 * their own, so that none relies on the page around it to refuse.
 */
let sweep: Sweep
let stage: Awaited<ReturnType<typeof castOf>>

beforeAll(async () => {
	sweep = await startSweep()
	stage = await castOf(sweep.world)
	await readForms()
}, 180_000)
afterAll(() => sweep?.stop())

type Pairs = [name: string, value: string][]
/** What the page itself fills into its form, by route: of those that no body is written for. */
const filled = new Map<string, Pairs>()

function ask(member: Member, sent: Sent): Promise<Answer> {
	const cookie = stage.cookies.get(member)
	const headers = { Accept: 'text/html', ...(cookie && { Cookie: cookie }), ...sent.headers }
	return sweep.client.send({ ...sent, headers }).catch((error: Error) => {
		return { status: 0, headers: {}, text: `${sent.path} ${error.message}`, location: '' }
	})
}

async function readForms() {
	const pages = listed().filter(({ path, module }) => module.default && !(path in bodies))
	await Promise.all(
		pages.map(async (route) => {
			const [, rule] = rulesOf(table[route.path]!.post)[0] ?? []
			if (!rule || isEverybodys(rule)) return
			const path = addressOf(route, stage.own)
			const { text, status } = await ask(rule.allowed[0]!, { path })
			if (status === 0) throw new Error(text)
			const form = formsOf(text, path).find(({ action }) => action.split('?')[0] === path)
			if (form) filled.set(route.path, untouched(form))
		}),
	)
}

/** `invalid`: the sender may, the form or the moment is wrong (422, 409). */
type Outcome = 'allowed' | 'invalid' | 'missing' | 'forbidden' | 'login'
/** Whose ids an address or a form names. */
type Ids = 'own' | 'theirs' | 'elsewhere' | 'mixed'
type Request = { what: string; member: Member; sent: Sent; expected: readonly Outcome[] }

const stranger = 'recommender'
const strangers = {
	owner: stranger,
	member: stranger,
	editor: stranger,
	viewer: stranger,
} as const

/** As whom somebody stands there: what is mine here is yours there. */
const standing: Record<'theirs' | 'elsewhere', Partial<Record<Member, Member>>> = {
	theirs: {
		...strangers,
		owner: 'outsider',
		partner: stranger,
		outsider: 'owner',
		judge: 'fellowJudge',
		fellowJudge: 'judge',
	},
	elsewhere: {
		...strangers,
		partner: stranger,
		outsider: stranger,
		judge: 'otherJudge',
		otherJudge: 'judge',
		chief: 'otherChief',
		trackA: 'otherChief',
		trackB: 'otherChief',
		otherChief: 'chief',
		officer: 'otherOfficer',
		otherOfficer: 'officer',
		finance: 'otherFinance',
		otherFinance: 'finance',
		supervisor: 'otherSupervisor',
		otherSupervisor: 'supervisor',
	},
}

type Answered = 'allowed' | 'missing' | 'forbidden' | 'login'

function answered({ allowed, forbidden = [] }: Rule, member: Member): Answered {
	if (allowed.includes(member)) return 'allowed'
	if (member === 'visitor') return 'login'
	return forbidden.includes(member) ? 'forbidden' : 'missing'
}

const acceptable: Record<Answered, readonly Outcome[]> = {
	allowed: ['allowed', 'invalid'],
	missing: ['missing'],
	forbidden: ['forbidden'],
	login: ['login'],
}
/** Another contest's id below an own address, or in a form sent to it, is as good as none. */
const mixed: Record<Answered, readonly Outcome[]> = {
	...acceptable,
	allowed: ['missing', 'invalid'],
	forbidden: ['forbidden', 'missing'],
}

function expectedOf(rule: Rule, member: Member, ids: Ids): readonly Outcome[] {
	if (ids === 'own') return acceptable[answered(rule, member)]
	if (ids === 'mixed') return mixed[answered(rule, member)]
	return acceptable[answered(rule, standing[ids][member] ?? member)]
}

const idsAs = ({ path }: RouteFile, does: 'get' | 'post', ids: Ids) =>
	ids === 'mixed' && table[path]!.byObject === does ? 'elsewhere' : ids

/** Of those to whom everything is open, or nothing, a few stand for all. */
const samples: readonly Member[] = ['visitor', 'owner', 'judge', 'chief', 'administrator']

/** Everybody at one's own address; elsewhere those who have a right here or there, and strangers. */
function askedBy(rule: Rule, ids: Ids): readonly Member[] {
	if (isEverybodys(rule)) return samples
	if (ids === 'own') return cast
	const there = ids === 'theirs' ? standing.theirs : standing.elsewhere
	const concerned = [...rule.allowed, ...(rule.forbidden ?? []).slice(0, 3)]
	return cast.filter((member) => {
		const standsFor = there[member] ?? member
		return member === 'visitor' || concerned.includes(member) || concerned.includes(standsFor)
	})
}

function worldOf(ids: Ids): Stage {
	if (ids === 'mixed') return { ...stage.elsewhere, slug: stage.own.slug }
	return stage[ids]
}

const isEverybodys = ({ allowed }: Rule) => allowed.length >= cast.length - 1

/** The ids to try besides one's own: those that change the address, or what the form names. */
function idsFor(route: RouteFile, rule: Rule, target: (world: Stage) => string): Ids[] {
	if (isEverybodys(rule) && !route.path.startsWith('/c/')) return ['own']
	const all: Ids[] = route.path.includes(':contest')
		? ['elsewhere', 'mixed']
		: ['theirs', 'elsewhere']
	const seen = new Set([target(stage.own)])
	const others = all.filter((ids) => {
		const address = target(worldOf(ids))
		return !seen.has(address) && seen.add(address)
	})
	return ['own', ...others]
}

/** An action, or a page's loader, alone; what has no page is read at its own address. */
function sentTo({ id, module }: RouteFile, address: string, post?: Partial<Sent>): Sent {
	const data = `${address === '/' ? '/_root' : address}.data`
	if (post) return { path: `${data}${id.endsWith('_index') ? '?index' : ''}`, ...post }
	if (!module.default || !module.loader) return { path: address }
	return { path: `${data}?_routes=${encodeURIComponent(id)}` }
}

const plainForm = { action: '', method: 'post', multipart: false, fields: [] }
const posted = (fields: Pairs) => ({ method: 'POST', ...submission(plainForm, fields) })

function readings(route: RouteFile, rule: Rule): Request[] {
	const target = (world: Stage) => addressOf(route, world)
	return idsFor(route, rule, target).flatMap((ids) =>
		askedBy(rule, ids).map((member) => ({
			what: `GET ${route.path} (${ids})`,
			member,
			sent: sentTo(route, target(worldOf(ids))),
			expected: expectedOf(rule, member, idsAs(route, 'get', ids)),
		})),
	)
}

function sendings(route: RouteFile, rule: Rule, intent: string): Request[] {
	const named = (world: Stage): Pairs => {
		const given = bodies[route.path]?.(world)
		if (!given) return filled.get(route.path) ?? []
		return Object.entries((intent ? given[intent] : given) as Record<string, string>)
	}
	const target = (world: Stage) => addressOf(route, world) + JSON.stringify(named(world))
	return idsFor(route, rule, target).flatMap((ids) =>
		askedBy(rule, ids).map((member) => ({
			what: `POST ${route.path} ${intent} (${ids})`,
			member,
			sent: sentTo(route, addressOf(route, worldOf(ids)), posted(named(worldOf(ids)))),
			expected: expectedOf(rule, member, idsAs(route, 'post', ids)),
		})),
	)
}

function rulesOf(post: Line['post']): [string, Rule][] {
	if (!post) return []
	return 'allowed' in post ? [['', post as Rule]] : Object.entries(post)
}

const listed = () => sweep.app.routes.filter(({ path }) => path in table)

function outcomeIn({ status, text, location }: Answer): Outcome | string {
	if (status === 404) return 'missing'
	if (status === 403) return 'forbidden'
	if (status === 422 || status === 409) return 'invalid'
	if (status === 0 || status >= 500) return `${status} ${text.slice(0, 300)}`
	const redirected = status === 302 ? location : status === 202 ? text : ''
	return /(^|")\/login(\?|"|$)/.test(redirected) ? 'login' : 'allowed'
}

/** Sentences on what is not as expected, one for all whom it concerns. */
async function disagreements(requests: Request[]): Promise<string[]> {
	const found = new Map<string, Member[]>()
	await Promise.all(
		requests.map(async ({ what, member, sent, expected }) => {
			const outcome = outcomeIn(await ask(member, sent))
			if (expected.some((one) => one === outcome)) return
			const fault = `${what}: ${outcome}, not ${expected.join(' or ')}, for`
			found.set(fault, [...(found.get(fault) ?? []), member])
		}),
	)
	return [...found].map(([fault, members]) => `${fault} ${members.join(', ')}`).sort()
}

test('every route and action has its line in the table, and no line is without a route', () => {
	const shape = (has: { get: boolean; post: boolean }) =>
		[has.get && 'get', has.post && 'post'].filter(Boolean).join()
	const actual = sweep.app.routes
		.filter(({ path }) => !apart.has(path))
		.map(({ path, module }) => {
			const get = Boolean(module.loader ?? module.default)
			return `${path}: ${shape({ get, post: Boolean(module.action) })}`
		})
	const written = Object.entries(table).map(
		([path, { get, post }]) => `${path}: ${shape({ get: Boolean(get), post: Boolean(post) })}`,
	)
	expect(written.sort()).toEqual(actual.sort())
})

test('everybody reads exactly what the table says', async () => {
	const requests = listed().flatMap((route) => {
		const { get } = table[route.path]!
		return get ? readings(route, get) : []
	})
	const before = await stateOfTables(['session', 'audit_event'])
	expect(await disagreements(requests)).toEqual([])
	expect(await stateOfTables(['session', 'audit_event'])).toEqual(before)
}, 900_000)

test('everybody sends exactly what the table says, and what is refused changes nothing', async () => {
	const requests = listed().flatMap((route) =>
		rulesOf(table[route.path]!.post).flatMap(([intent, rule]) => sendings(route, rule, intent)),
	)
	const refused = requests.filter(({ expected }) => !expected.includes('allowed'))
	const before = await stateOfTables(['session'])
	expect.soft(await disagreements(refused)).toEqual([])
	expect(await stateOfTables(['session'])).toEqual(before)
	const allowed = requests.filter(({ expected }) => expected.includes('allowed'))
	expect(await dryRun(() => disagreements(allowed))).toEqual([])
}, 900_000)

/** The frame's own forms, and the reason for which something sealed is opened. */
const harmless = /^\/(logout|language|display)$|\/disclosure$/

test('no page of the contest’s work shows a supervisor a form', async () => {
	const pages = listed().filter(({ path, module }) => {
		const mayRead = table[path]!.get?.allowed.includes('supervisor')
		return module.default && mayRead && /^\/(organizer|incentive)/.test(path)
	})
	const shown = await Promise.all(
		pages.map(async (route) => {
			const path = addressOf(route, stage.own)
			const { status, text } = await ask('supervisor', { path })
			const forms = formsOf(text, path).filter(({ action }) => !harmless.test(action))
			return [
				...(status === 200 ? [] : [`${route.path}: ${status}`]),
				...forms.map(({ action }) => `${route.path} posts to ${action}`),
			]
		}),
	)
	expect(pages.length).toBeGreaterThan(30)
	expect(shown.flat()).toEqual([])
}, 120_000)
