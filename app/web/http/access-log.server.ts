import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import { plainLogger } from '~/platform/logger.server'
import { requestScope } from '~/platform/request-scope.server'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

type Line = {
	requestId: string | undefined
	ip: string | null | undefined
	ms: number
	/** The asker went away before everything was sent. */
	aborted?: boolean
}

/** One line an answer. Queries and long path segments may be secrets (signed links): left out. */
export function logAnswer(req: IncomingMessage, res: ServerResponse, target: string, line: Line) {
	const path = printablePath(target)
	plainLogger[isQuiet(path) ? 'debug' : 'info'](
		{
			requestId: line.requestId,
			method: req.method,
			path,
			status: res.statusCode,
			ms: Math.round(line.ms),
			ip: line.ip,
			...(line.aborted && { aborted: true }),
		},
		'request',
	)
}

export function accessLog(req: Request, res: Response, next: NextFunction): void {
	const started = performance.now()
	const scope = requestScope.getStore()
	res.on('close', () => {
		logAnswer(req, res, req.originalUrl, {
			requestId: scope?.requestId,
			ip: scope?.ip,
			ms: performance.now() - started,
			aborted: !res.writableFinished,
		})
	})
	next()
}

/** The path without its query, long segments (tokens, signatures) left out. */
export function printablePath(address: string): string {
	const path = address.split('?')[0] ?? ''
	return path
		.split('/')
		.map((segment) => (segment.length > 24 && !uuid.test(segment) ? '…' : segment))
		.join('/')
}

function isQuiet(path: string): boolean {
	return path.startsWith('/assets/') || path === '/healthz' || path === '/readyz'
}
