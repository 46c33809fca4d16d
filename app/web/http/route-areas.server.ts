import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']
type Build = ServerBuild | (() => Promise<ServerBuild>)

/** A route with an address of its own, in segments; not one that only lies around others. */
type Place = { id: string; segments: string[] }

const segmentsIn = (path: string) => path.toLowerCase().split('/').filter(Boolean)

function segmentsOf(routes: Routes, id: string | undefined): string[] {
	const route = id === undefined ? undefined : routes[id]
	if (!route) return []
	return [...segmentsOf(routes, route.parentId), ...segmentsIn(route.path ?? '')]
}

/**
 * Whether the route may match an address of these segments, or one above it, of which Remix tells
 * the browser too. In doubt it may: Remix decides.
 */
function mayMatch({ segments }: Place, asked: string[]): boolean {
	for (const [at, segment] of segments.entries()) {
		if (segment === '*' || segment.endsWith('?')) return true
		if (at >= asked.length) return false
		if (segment !== asked[at] && !segment.startsWith(':')) return false
	}
	return true
}

function placesOf({ routes }: ServerBuild): Place[] {
	return Object.values(routes)
		.filter(({ index, path }) => index || path)
		.map(({ id }) => ({ id, segments: segmentsOf(routes, id) }))
}

/** The build with these routes alone, and what lies around them. */
function within(build: ServerBuild, places: Place[]): ServerBuild {
	const kept = new Set<string>()
	for (const { id } of places) {
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
 * our number of routes. It is given the build of the few routes that an address can match at all.
 * Returns what `make` made for an address; it is called once for each such set of routes, of which
 * there are no more than there are kinds of addresses.
 */
export function byArea<Handler>(build: Build, make: (build: Build) => Handler) {
	const whole = make(build)
	if (typeof build === 'function') return () => whole
	const places = placesOf(build)
	const handlers = new Map<string, Handler>()
	return (path: string): Handler => {
		const asked = segmentsIn(path.split('?', 1)[0] ?? '')
		// Names with escapes, and Remix's own addresses, are looked up among all routes.
		if (path.includes('%') || asked[0]?.startsWith('_')) return whole
		asked.push(...asked.splice(-1).map((last) => last.replace(/\.data$/, '')))
		const kept = places.filter((place) => mayMatch(place, asked))
		const key = kept.map(({ id }) => id).join(' ')
		const known = handlers.get(key)
		if (known) return known
		const handler = make(within(build, kept))
		handlers.set(key, handler)
		return handler
	}
}
