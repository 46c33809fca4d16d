import { access, constants } from 'node:fs/promises'
import { type Request, type Response, Router } from 'express'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'

export type Readiness = { jobsHealthy(): boolean; draining(): boolean }
type Check = { name: string; run: () => Promise<boolean> }

/** `/healthz`: the process answers. `/readyz`: database, storage and jobs work, and we stay up. */
export function healthRoutes({ jobsHealthy, draining }: Readiness): Router {
	const checks: Check[] = [
		{ name: 'server', run: async () => !draining() },
		{ name: 'database', run: async () => Boolean(await db.$queryRaw`SELECT 1`) },
		{ name: 'storage', run: async () => access(env.DATA_DIR, constants.W_OK).then(() => true) },
		{ name: 'jobs', run: async () => jobsHealthy() },
	]
	const check = keptFor(1_000, async () => {
		const results = await Promise.all(checks.map(async ({ name, run }) => [name, await holds(run)]))
		const ok = results.every(([, result]) => result)
		return { ok, ...Object.fromEntries(results) }
	})
	const router = Router()
	router.get('/healthz', (_req: Request, res: Response) => {
		res.set('Cache-Control', 'no-store').json({ ok: true })
	})
	router.get('/readyz', async (_req: Request, res: Response) => {
		const found = await check()
		res
			.status(found.ok ? 200 : 503)
			.set('Cache-Control', 'no-store')
			.json(found)
	})
	return router
}

/** Asked by anybody at any rate, it runs once at a time and once in `ms`. */
export function keptFor<Result>(ms: number, run: () => Promise<Result>): () => Promise<Result> {
	let kept: Promise<Result> | null = null
	return () =>
		(kept ??= run().finally(() => {
			setTimeout(() => (kept = null), ms).unref()
		}))
}

/** A check that hangs has failed. */
async function holds(run: Check['run']): Promise<boolean> {
	const late = new Promise<boolean>((resolve) => setTimeout(resolve, 3000, false).unref())
	return Promise.race([run().catch(() => false), late])
}
