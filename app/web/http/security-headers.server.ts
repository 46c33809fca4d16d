import type { NextFunction, Request, Response } from 'express'
import { env } from '~/platform/env.server'
import { requestScope } from '~/platform/request-scope.server'

/**
 * What protects every answer. `nonce`: that of the scripts in the page, null for a page without.
 * `secure`: it was asked for over HTTPS.
 */
export function protectiveHeaders(nonce: string | null, secure: boolean): Record<string, string> {
	return {
		'Content-Security-Policy': contentSecurityPolicy(nonce),
		'Cache-Control': 'private, no-cache',
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
		'Referrer-Policy': 'same-origin',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
		...((secure || env.APP_ORIGIN?.startsWith('https:')) && {
			'Strict-Transport-Security': 'max-age=31536000',
		}),
	}
}

/**
 * Sets the protective headers, and those the request's scope collected, at the moment the head is
 * written, so that a route that needs another value (a file shown in a frame) states its own and is
 * not sent two.
 */
export function securityHeaders(req: Request, res: Response, next: NextFunction): void {
	const scope = requestScope.getStore()
	const headers = protectiveHeaders(scope?.nonce ?? '', req.secure)
	const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => Response
	res.writeHead = ((...args: unknown[]) => {
		for (const [name, value] of Object.entries({ ...headers, ...scope?.answerHeaders })) {
			if (!res.hasHeader(name)) res.setHeader(name, value)
		}
		return writeHead(...args)
	}) as typeof res.writeHead
	next()
}

/** Development needs Vite's inline styles and its socket. */
function contentSecurityPolicy(nonce: string | null): string {
	const development = env.NODE_ENV === 'development'
	return [
		`default-src 'self'`,
		`script-src 'self'${nonce === null ? '' : ` 'nonce-${nonce}'`}`,
		`style-src 'self'${development ? ` 'unsafe-inline'` : ''}`,
		`img-src 'self' data: blob:`,
		`connect-src 'self'${development ? ' ws:' : ''}`,
		`object-src 'none'`,
		`base-uri 'none'`,
		`form-action 'self'`,
		`frame-ancestors 'none'`,
	].join('; ')
}
