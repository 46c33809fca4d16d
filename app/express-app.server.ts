import { join } from 'node:path'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, {
	type NextFunction,
	type Request,
	type RequestHandler,
	type Response,
} from 'express'
import { env } from '~/platform/env.server'
import { logger } from '~/platform/logger.server'
import { projectRoot } from '~/platform/project.server'
import { requestScope } from '~/platform/request-scope.server'
import { accessLog } from '~/web/http/access-log.server'
import { limitBody } from '~/web/http/body-limit.server'
import { healthRoutes, type Readiness } from '~/web/http/health.server'
import { countAnswers, metricsRoute } from '~/web/http/metrics.server'
import { checkOrigin } from '~/web/http/origin-check.server'
import { sendProblem } from '~/web/http/problem.server'
import { dropForwarded, openScope, refuseMalformed } from '~/web/http/request.server'
import { byArea } from '~/web/http/route-areas.server'
import { securityHeaders } from '~/web/http/security-headers.server'
import { mountIngest } from '~/web/ingest.server'
import { limitFlood } from '~/web/limits/flood.server'

export type AppOptions = Readiness & {
	/** The build, already wrapped; a function where development loads it anew for each request. */
	build: ServerBuild | (() => Promise<ServerBuild>)
	/** Development's Vite, in place of the built files. */
	assets?: RequestHandler
}

/** Everything between the socket and Remix, in the order it runs. */
export function createExpressApp(options: AppOptions): express.Express {
	const app = express()
	app.disable('x-powered-by')
	app.set('trust proxy', env.TRUST_PROXY ?? false)
	app.use(metricsRoute(), countAnswers)
	if (env.TRUST_PROXY === undefined) app.use(dropForwarded)
	app.use(openScope, accessLog, securityHeaders, refuseMalformed)
	app.use(closeWhenDraining(options))
	app.use(healthRoutes(options))
	mountIngest(app)
	app.use(compression({ filter: compressible }))
	if (options.assets) app.use(options.assets)
	else serveBuiltFiles(app)
	app.use(limitFlood, checkOrigin, limitBody)
	const handlerFor = byArea(options.build, (build) =>
		createRequestHandler({
			build,
			mode: env.NODE_ENV,
			getLoadContext: () => ({ nonce: requestScope.getStore()?.nonce }),
		}),
	)
	app.all('*', (req, res, next) => handlerFor(req.path)(req, res, next))
	app.use(answerFailure)
	return app
}

/** Names of files in /assets change with their content; everything else may change any time. */
function serveBuiltFiles(app: express.Express): void {
	const client = join(projectRoot, 'build/client')
	const assets = { immutable: true, maxAge: '1y', index: false, redirect: false } as const
	app.use('/assets', express.static(join(client, 'assets'), assets))
	app.use(express.static(client, { maxAge: '1h', index: false, redirect: false }))
}

/** Events must arrive as they are sent. */
function compressible(req: Request, res: Response): boolean {
	if (String(res.getHeader('Content-Type')).startsWith('text/event-stream')) return false
	return compression.filter(req, res)
}

function closeWhenDraining({ draining }: Readiness): RequestHandler {
	return (_req, res, next) => {
		if (draining()) res.setHeader('Connection', 'close')
		next()
	}
}

function answerFailure(error: unknown, req: Request, res: Response, next: NextFunction): void {
	const status = (error as { status?: unknown }).status
	if (res.headersSent) return next(error)
	if (status === 400) return sendProblem(req, res, 400, 'badAddress')
	logger.error({ err: error, requestId: requestScope.getStore()?.requestId }, 'unexpected failure')
	sendProblem(req, res, 500, 'unexpected')
}
