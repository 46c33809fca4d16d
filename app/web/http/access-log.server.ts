import type { NextFunction, Request, Response } from 'express'
import { logger } from '~/platform/logger.server'
import { requestScope } from '~/platform/request-scope.server'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** One line an answer. Queries and long path segments may be secrets (signed links): left out. */
export function accessLog(req: Request, res: Response, next: NextFunction): void {
	const started = performance.now()
	const scope = requestScope.getStore()
	res.on('close', () => {
		const line = {
			requestId: scope?.requestId,
			method: req.method,
			path: printablePath(req.originalUrl),
			status: res.statusCode,
			ms: Math.round(performance.now() - started),
			ip: scope?.ip,
			...(res.writableFinished ? {} : { aborted: true }),
		}
		logger[isQuiet(req.path) ? 'debug' : 'info'](line, 'request')
	})
	next()
}

function printablePath(address: string): string {
	const path = address.split('?')[0] ?? ''
	return path
		.split('/')
		.map((segment) => (segment.length > 24 && !uuid.test(segment) ? '…' : segment))
		.join('/')
}

function isQuiet(path: string): boolean {
	return path.startsWith('/assets/') || path === '/healthz' || path === '/readyz'
}
