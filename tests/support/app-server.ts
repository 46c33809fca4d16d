import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { flatRoutes } from '@remix-run/dev/dist/config/flat-routes'
import type { ServerBuild } from '@remix-run/node'
import type { Express } from 'express'
import handleRequest, { handleError } from '~/entry.server'
import { cachedApp } from '~/cached-app.server'
import { createExpressApp } from '~/express-app.server'
import { listensAt } from '~/platform/app-origin.server'
import { openLine, useLine } from '~/platform/database-line.server'
import { currentDatabase } from '~/platform/db.server'
import { projectRoot } from '~/platform/project.server'
import { requestScope } from '~/platform/request-scope.server'
import type { PageCache } from '~/web/http/page-cache/page-cache.server'
import { wrapBuild } from '~/web/wrap-build.server'
import remixConfig from '../../remix.config.js'

type RouteModule = ServerBuild['routes'][string]['module']

/** One route file: `path` is the whole address with its parameters, e.g. /judge/commitment/:judgeId. */
export type RouteFile = { id: string; path: string; module: RouteModule }

const folder = join(projectRoot, 'app')
const manifest = flatRoutes(folder, remixConfig.ignoredRouteFiles ?? [])

/** The product's routes as Remix's own convention finds them, loaded from source. */
async function loadModules(): Promise<Map<string, RouteModule>> {
	const modules = new Map([['root', (await import('~/root')) as RouteModule]])
	await Promise.all(
		Object.values(manifest).map(async ({ id, file }) => {
			modules.set(id, (await import(/* @vite-ignore */ join(folder, file))) as RouteModule)
		}),
	)
	return modules
}

function wholePath(id: string): string {
	const route = manifest[id]
	return route ? [wholePath(route.parentId ?? ''), route.path].filter(Boolean).join('/') : ''
}

function buildOf(modules: Map<string, RouteModule>, faults: Fault[]): ServerBuild {
	const entries = [...modules].map(([id, module]) => {
		const { parentId, path, index } = manifest[id] ?? { parentId: undefined, path: '' }
		return { id, parentId: id === 'root' ? undefined : (parentId ?? 'root'), path, index, module }
	})
	const client = entries.map(({ module, ...route }) => ({
		...route,
		hasAction: module.action !== undefined,
		hasLoader: module.loader !== undefined,
		hasErrorBoundary: module.ErrorBoundary !== undefined,
		hasClientAction: false,
		hasClientLoader: false,
		module: `/assets/${route.id}.js`,
		imports: [],
		css: [],
	}))
	const noted: typeof handleError = (error, args) => {
		const requestId = requestScope.getStore()?.requestId ?? ''
		if (!('status' in Object(error))) faults.push({ requestId, error })
		handleError(error, args)
	}
	return wrapBuild({
		entry: { module: { default: handleRequest, handleError: noted } },
		routes: Object.fromEntries(entries.map((route) => [route.id, route])),
		assets: {
			entry: { imports: [], module: '/assets/entry.js' },
			routes: Object.fromEntries(client.map((route) => [route.id, route])),
			url: '/assets/manifest.js',
			version: '1',
		},
		publicPath: '/',
		assetsBuildDirectory: 'build/client',
		isSpaMode: false,
		mode: 'test',
		future: remixConfig.future,
	} as unknown as ServerBuild)
}

/** What a handler threw that nobody expected, with the number of the request that made it. */
export type Fault = { requestId: string; error: unknown }

export type AppServer = {
	origin: string
	/** Where `keepsPages` was asked for. */
	cache: PageCache | null
	/** Every route that answers at an address of its own; layouts around others are left out. */
	routes: RouteFile[]
	faults: Fault[]
	/** What stands in front of the routes. */
	express: Express
	stop(): Promise<void>
}

/**
 * The whole product from source in this process, on a free port and the test's database.
 * `keepsPages`: with the page cache in front and the line to the database it needs.
 */
export async function startApp({ keepsPages = false } = {}): Promise<AppServer> {
	const modules = await loadModules()
	const faults: Fault[] = []
	const build = buildOf(modules, faults)
	const draining = () => false
	const app = createExpressApp({
		build,
		jobsHealthy: () => true,
		draining,
		assets: (_req, _res, next) => next(),
	})
	const line = keepsPages ? await openLine(currentDatabase().url) : null
	useLine(line ?? undefined)
	const cached = line && (await cachedApp({ app, build, line, draining }))
	const server = createServer({ keepAliveTimeout: 300_000 }, cached?.listener ?? app)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	listensAt(origin)
	const parents = new Set(Object.values(manifest).map(({ parentId }) => parentId))
	const routes = Object.values(manifest)
		.filter(({ id }) => !parents.has(id) || !modules.get(id)!.default)
		.map(({ id }) => ({ id, path: `/${wholePath(id)}`, module: modules.get(id)! }))
	const stop = async () => {
		server.closeAllConnections()
		await new Promise((resolve) => server.close(resolve))
		useLine(undefined)
		await line?.close()
	}
	return { origin, cache: cached?.cache ?? null, routes, faults, express: app, stop }
}
