import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes.js'
import remixConfig from '../../remix.config.js'

/** A route that draws a page at an address of its own. */
export type PageRoute = {
	id: string
	/** The whole address with its parameters, e.g. /judge/commitment/:judgeId. */
	path: string
}

const app = join(import.meta.dirname, '../../app')
const drawsPage = /^export default |^export \{[^}]*\bdefault\b/m

/** Every page of the route manifest, as Remix's own convention finds it. */
export function pageRoutes(): PageRoute[] {
	const manifest = flatRoutes(app, remixConfig.ignoredRouteFiles ?? [])
	const parents = new Set(Object.values(manifest).map(({ parentId }) => parentId))
	const pathOf = (id: string): string => {
		const route = manifest[id]
		return route ? [pathOf(route.parentId ?? ''), route.path].filter(Boolean).join('/') : ''
	}
	return Object.values(manifest)
		.filter(({ id }) => !parents.has(id))
		.map(({ id, file }) => ({
			id,
			path: `/${pathOf(id)}`,
			code: readFileSync(join(app, file), 'utf8'),
		}))
		.filter(({ code }) => drawsPage.test(code))
		.map(({ id, path }) => ({ id, path }))
}

const parameters = (path: string) => path.split('/').filter((part) => /^[:*]/.test(part)).length

/** Which of the routes answers at an address: the one with the fewest parameters that fits. */
export function routeFinder(routes: PageRoute[]): (address: string) => PageRoute | undefined {
	const known = routes
		.filter(({ path }) => !path.includes('*'))
		.sort((a, b) => parameters(a.path) - parameters(b.path))
		.map((route) => ({
			route,
			pattern: new RegExp(`^${route.path.replace(/\/:[^/]+/g, '/[^/]+').replace(/\/$/, '')}/?$`),
		}))
	return (address) => {
		const path = address.replace(/[?#].*/, '')
		return known.find(({ pattern }) => pattern.test(path))?.route
	}
}

/** A page that is shown at two addresses needs to be seen at one. */
export const kindOf = ({ id }: PageRoute) => id.replace('.c.$contest', '')

/** Addresses for a route that nothing links to now, of what fills its parameters elsewhere. */
export function guesses({ path }: PageRoute, seen: Set<string>, routes: PageRoute[]): string[] {
	const values = new Map<string, Set<string>>()
	for (const address of seen) {
		const segments = address.replace(/[?#].*/, '').split('/')
		const fits = routes.find(
			(route) =>
				route.path.split('/').length === segments.length &&
				route.path.split('/').every((part, at) => part.startsWith(':') || part === segments[at]),
		)
		for (const [at, part] of fits?.path.split('/').entries() ?? []) {
			if (part.startsWith(':')) values.set(part, (values.get(part) ?? new Set()).add(segments[at]!))
		}
	}
	return path
		.split('/')
		.reduce<string[]>(
			(heads, part) =>
				heads.flatMap((head) =>
					(part.startsWith(':') ? [...(values.get(part) ?? [])] : [part]).map(
						(one) => `${head}/${one}`,
					),
				),
			[''],
		)
		.map((address) => address.slice(1))
}
