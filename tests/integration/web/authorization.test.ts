import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { cast, castOf, type Member, type Staged } from '../../support/cast'
import { dryRun } from '../../support/dry-run'
import { layFiles, type LaidFile } from '../../support/laid-files'
import { formsOf } from '../../support/page-forms'
import { loggedIn } from '../../support/people'
import type { Answer, Sent } from '../../support/raw-client'
import { addressOf } from '../../support/route-addresses'
import { startSweep, type Sweep } from '../../support/sweep'
import { stateOfTables } from '../../support/table-state'
import {
	type Filled,
	outcomeIn,
	readForms,
	readings,
	type Request,
	sendings,
	unpublished,
} from './authorization-requests'
import { demonstrations, files, served, table } from './authorization-table'
import { unfinished } from './authorization-unfinished'

/**
 * Every route and every action × everybody × own and others' ids: allowed, missing, forbidden or
 * asked to log in, exactly as authorization-table.ts says. Loaders and actions are asked for on
 * their own, so that none relies on the page around it to refuse.
 */
let sweep: Sweep
let stage: Staged
let filled: Filled

beforeAll(async () => {
	sweep = await startSweep()
	stage = await castOf(sweep.world)
	filled = await readForms(stage, sweep.app.routes, ask)
}, 180_000)
afterAll(() => sweep?.stop())

/** A log-out ends a session of its own. */
async function cookieOf(member: Member, { method, path }: Sent): Promise<string | undefined> {
	const ends = method === 'POST' && path.startsWith('/logout')
	if (!ends || member === 'visitor') return stage.cookies.get(member)
	return loggedIn(stage.people[member])
}

async function ask(member: Member, sent: Sent): Promise<Answer> {
	const cookie = await cookieOf(member, sent)
	const headers = { Accept: 'text/html', ...(cookie && { Cookie: cookie }), ...sent.headers }
	return sweep.client.send({ ...sent, headers }).catch((error: Error) => {
		return { status: 0, headers: {}, text: `${sent.path} ${error.message}`, location: '' }
	})
}

/** Sentences on what is not as expected, one for all whom it concerns. */
async function disagreements(requests: Request[], done = new Set<string>()): Promise<string[]> {
	const found = new Map<string, Member[]>()
	await Promise.all(
		requests.map(async ({ what, act, member, sent, expected }) => {
			const outcome = outcomeIn(await ask(member, sent), sent)
			if (outcome === 'allowed') done.add(act)
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
	const actual = sweep.app.routes.map(({ path, module }) => {
		const get = Boolean(module.loader ?? module.default)
		return `${path}: ${shape({ get, post: Boolean(module.action) })}`
	})
	const written = Object.entries(table).map(
		([path, { get, post }]) => `${path}: ${shape({ get: Boolean(get), post: Boolean(post) })}`,
	)
	expect(written.sort()).toEqual(actual.sort())
})

test('everybody reads exactly what the table says', async () => {
	const requests = sweep.app.routes.flatMap((route) => readings(stage, route))
	const before = await stateOfTables(['session', 'audit_event'])
	expect(await disagreements(requests)).toEqual([])
	expect(await stateOfTables(['session', 'audit_event'])).toEqual(before)
}, 900_000)

test('everybody sends exactly what the table says, and what is refused changes nothing', async () => {
	const requests = sweep.app.routes.flatMap((route) => sendings(stage, route, filled))
	const refused = requests.filter(({ still }) => still)
	const before = await stateOfTables(['session'])
	expect.soft(await disagreements(refused)).toEqual([])
	expect.soft(await stateOfTables(['session'])).toEqual(before)
	const allowed = requests.filter(({ still }) => !still)
	const done = new Set<string>()
	expect.soft(await dryRun(() => disagreements(allowed, done))).toEqual([])
	const acts = [...new Set(allowed.map(({ act }) => act))]
	expect(acts.filter((act) => !done.has(act)).sort()).toEqual([...unfinished].sort())
}, 900_000)

test('nobody meets anything of a contest that is not published', async () => {
	const { contest } = stage.elsewhere
	const to = (state: 'draft' | 'published') =>
		db.contest.update({ where: { id: contest.id }, data: { state } })
	const requests = sweep.app.routes.flatMap((route) => unpublished(stage, route))
	await to('draft')
	const before = await stateOfTables(['session'])
	expect.soft(await disagreements(requests)).toEqual([])
	expect(await stateOfTables(['session'])).toEqual(before)
	await to('published')
	expect(requests.length).toBeGreaterThan(20 * cast.length)
}, 300_000)

test('a demonstration shows its own pages to everybody', async () => {
	env.DEMO = true
	const shown = sweep.app.routes.filter(({ path }) => path in demonstrations)
	const requests = shown.flatMap((route) => readings(stage, route, demonstrations))
	expect.soft(await disagreements(requests)).toEqual([])
	env.DEMO = false
	expect(shown).toHaveLength(Object.keys(demonstrations).length)
})

type Layer = {
	route?: { path: string; methods: Record<string, boolean> }
	handle: { stack?: Layer[] }
}

/** Method and address of everything that Express itself answers; `*` is the routes'. */
function mounted(stack: Layer[]): string[] {
	return stack.flatMap(({ route, handle }) => {
		if (!route) return mounted(handle.stack ?? [])
		if (route.path === '*') return []
		return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
	})
}

test('what the server answers ahead of the routes is answered as the table says', async () => {
	const { stack } = sweep.app.express._router as { stack: Layer[] }
	expect(mounted(stack).sort()).toEqual(Object.keys(served).sort())
	const requests = Object.entries(served).flatMap(([what, rule]) => {
		const [method = '', path = ''] = what.split(' ')
		const sent = { method, path: path.replace(':key', stage.own.draft.fileId) }
		const expected = [rule.allowed.length > 0 ? 'allowed' : 'forbidden'] as const
		return cast.map((member) => ({ what, act: what, member, sent, expected, still: true }))
	})
	expect(await disagreements(requests)).toEqual([])
})

test('everybody is given exactly the files the table says', async () => {
	const laid = Object.entries(await layFiles(stage)) as [LaidFile, string][]
	const requests = laid.flatMap(([kind, id]) =>
		cast.map((member): Request => {
			const refused = member === 'visitor' ? 'login' : 'missing'
			const expected = files[kind].includes(member) ? 'allowed' : refused
			const what = `GET /files/:fileId (${kind})`
			const sent = { path: `/files/${id}` }
			return { what, act: what, member, sent, expected: [expected], still: true }
		}),
	)
	expect(await disagreements(requests)).toEqual([])
})

/** The frame's own forms, and the reason for which something sealed is opened. */
const harmless = /^\/(logout|language|display)$|\/disclosure$/

test('no page of the contest’s work shows a supervisor a form', async () => {
	const pages = sweep.app.routes.filter(({ path, module }) => {
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
