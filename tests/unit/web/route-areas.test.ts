import type { ServerBuild } from '@remix-run/node'
import { matchRoutes } from '@remix-run/react'
import { expect, test } from 'vitest'
import { byArea } from '~/web/http/route-areas.server'

type Entry = { parentId?: string; path?: string; index?: boolean }

const routes: Record<string, Entry> = {
	root: { path: '' },
	_public: { parentId: 'root' },
	front: { parentId: '_public', index: true },
	contest: { parentId: '_public', path: 'c/:contest' },
	'contest.front': { parentId: 'contest', index: true },
	'contest.notice': { parentId: 'contest', path: 'notices/:noticeId' },
	entrant: { parentId: 'root', path: 'entrant' },
	'entrant.front': { parentId: 'entrant', index: true },
	'entrant.entries': { parentId: 'entrant', path: 'entries' },
	'entrant.new': { parentId: 'entrant', path: 'entries/new' },
	'entrant.entry': { parentId: 'entrant', path: 'entries/:entryId' },
	'entrant.team': { parentId: 'entrant', path: 'entries/:entryId/team' },
	'entrant.team.removal': { parentId: 'entrant', path: 'entries/:entryId/team/removals' },
	assets: { parentId: 'root', path: 'assets/*' },
	french: { parentId: 'root', path: 'old/fr?/page' },
	rest: { parentId: 'root', path: '*' },
}

const build = {
	routes: Object.fromEntries(Object.entries(routes).map(([id, route]) => [id, { id, ...route }])),
	assets: { routes },
} as unknown as ServerBuild

type Tree = { id: string; path?: string; index?: boolean; children: Tree[] }

function tree(part: ServerBuild, parentId?: string): Tree[] {
	return Object.values(part.routes)
		.filter((route) => route.parentId === parentId)
		.map(({ id, path, index }) => ({ id, path, index, children: tree(part, id) }))
}

const matched = (part: ServerBuild, path: string) =>
	(matchRoutes(tree(part) as never, path) ?? []).map(({ route }) => (route as { id: string }).id)

const given = () => byArea(build, (part) => part as ServerBuild)

const addresses = [
	'/',
	'/entrant',
	'/entrant/',
	'/ENTRANT/Entries',
	'/entrant/entries/new',
	'/entrant/entries/7',
	'/entrant/entries/7/team',
	'/entrant/entries/7/team/removals',
	'/entrant/entries/7/nothing',
	'/c/2026',
	'/c/2026/notices/1',
	'/assets/a/b.css',
	'/old/page',
	'/old/fr/page',
	'/nowhere/at/all',
	'/%65ntrant/entries',
	'//entrant',
]

test('of the routes an address is given, Remix picks what it picks of them all', () => {
	const partFor = given()
	for (const path of addresses) {
		const above = path.split('/').map((_, at, all) => all.slice(0, at + 1).join('/') || '/')
		for (const asked of [path, ...above]) {
			expect(matched(partFor(path), asked), `${asked} at ${path}`).toEqual(matched(build, asked))
		}
	}
})

test('an address is given the routes it can match and those above it, and no others', () => {
	const partFor = given()
	const idsAt = (path: string) => Object.keys(partFor(path).routes)
	const around = ['root', '_public', 'front', 'rest']
	expect(idsAt('/entrant?page=2').sort()).toEqual([...around, 'entrant', 'entrant.front'].sort())
	expect(idsAt('/entrant.data')).toEqual(idsAt('/entrant'))
	expect(idsAt('/entrant/entries/7')).not.toContain('entrant.team')
	expect(idsAt('/entrant/entries/7')).not.toContain('entrant.new')
	expect(Object.keys(partFor('/entrant').assets.routes)).toEqual(idsAt('/entrant'))
	expect(partFor('/__manifest')).toBe(build)
	expect(partFor('/_root.data')).toBe(build)
})

test('what is made is made once for each kind of address', () => {
	let made = 0
	const handlerFor = byArea(build, () => ++made)
	for (let at = 0; at < 100; at++) handlerFor(`/entrant/entries/${at}/team`)
	for (let at = 0; at < 100; at++) handlerFor(`/wrong-${at}/${at}`)
	expect(made).toBe(3)
})

test('a build that is loaded anew each time is given whole', () => {
	const fresh = () => Promise.resolve(build)
	expect(byArea(fresh, (part) => part)('/entrant')).toBe(fresh)
})
