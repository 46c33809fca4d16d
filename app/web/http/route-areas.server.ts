import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Build = ServerBuild | (() => Promise<ServerBuild>)

/** Stands for every first segment that no route names. */
const ELSEWHERE = '*'

/** The first segment of a route's whole address: '' for the front page and what is around all. */
function firstSegment(routes: Routes, id: string | undefined): string {
	const route = id === undefined ? undefined : routes[id]
	if (!route) return ''
	return firstSegment(routes, route.parentId) || (route.path ?? '').split('/')[0] || ''
}

type Leaf = { id: string; first: string }

/** The routes below one first segment, those whose first segment may be anything, and the front page. */
function within(build: ServerBuild, leaves: Leaf[], segment: string): ServerBuild {
	const kept = new Set<string>()
	for (const { id, first } of leaves) {
		if (first !== segment && first !== '' && !/^[:*]/.test(first)) continue
		let at: string | undefined = id
		for (; at && !kept.has(at); at = build.routes[at]?.parentId) kept.add(at)
	}
	const only = <Route>(all: Record<string, Route>) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)))
	return {
		...build,
		routes: only(build.routes),
		assets: { ...build.assets, routes: only(build.assets.routes) },
	}
}

/**
 * Remix holds every request against every route, several times over: a third of a page's cost with
 * our number of routes. A request can only match routes of its own first segment, so it is given
 * the build of those alone. Returns the build for an address; `make` is called once for each.
 */
export function byArea<Handler>(build: Build, make: (build: Build) => Handler) {
	const whole = make(build)
	if (typeof build === 'function') return () => whole
	const { routes } = build
	const parents = new Set(Object.values(routes).map(({ parentId }) => parentId))
	const leaves = Object.keys(routes)
		.filter((id) => !parents.has(id))
		.map((id) => ({ id, first: firstSegment(routes, id) }))
	const named = leaves.map(({ first }) => first).filter((first) => !/^([:*]|$)/.test(first))
	const handlers = new Map(
		[...new Set(named), ELSEWHERE].map((segment) => [
			segment,
			make(within(build, leaves, segment)),
		]),
	)
	return (path: string): Handler => {
		const first = path.split('/', 2)[1] ?? ''
		// Names with escapes, and Remix's own addresses, are looked up among all routes.
		if (!/^[\w.-]*$/.test(first) || first.startsWith('_')) return whole
		const segment = first.toLowerCase().replace(/\.data$/, '')
		return handlers.get(segment) ?? handlers.get(ELSEWHERE)!
	}
}
