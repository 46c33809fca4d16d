import type { NextFunction, Request, Response } from 'express'
import { env } from '~/platform/env.server'
import { sendProblem } from './problem.server'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses state changes that a browser sends from another site. What carries its own signature is
 * exempt: uploads to a signed address, and the upload callback, whose header no foreign page can
 * set without a preflight that we never answer.
 */
export function checkOrigin(req: Request, res: Response, next: NextFunction): void {
	if (safeMethods.has(req.method) || isSigned(req) || isOwn(req)) return next()
	sendProblem(req, res, 403, 'crossSite')
}

function isSigned(req: Request): boolean {
	if (/^\/ingest(\/|$)/.test(req.path)) return true
	return req.path === '/api/uploadthing' && req.get('uploadthing-hook') !== undefined
}

function isOwn(req: Request): boolean {
	const origin = req.get('Origin')
	if (origin === undefined) {
		const site = req.get('Sec-Fetch-Site')
		return site === undefined || site === 'same-origin' || site === 'none'
	}
	if (origin === env.APP_ORIGIN) return true
	const host = req.get('X-Forwarded-Host') ?? req.get('Host')
	return URL.canParse(origin) && new URL(origin).host === host
}
