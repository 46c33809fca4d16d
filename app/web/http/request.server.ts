import { randomBytes, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Express, NextFunction, Request, Response } from 'express'
import { systemNow } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { requestScope } from '~/platform/request-scope.server'
import { sendProblem } from './problem.server'

/** An address as it is logged and counted: IPv4 without the coat that IPv6 sockets give it. */
export const plainAddress = (ip: string | undefined) => ip?.replace(/^::ffff:/, '') ?? null

/** Who asks, for what answers ahead of Express: the address that a trusted proxy names, else its own. */
export function clientOf(app: Express) {
	return (req: IncomingMessage): { ip: string | null; secure: boolean } => {
		const { socket, headers } = req
		if (env.TRUST_PROXY === undefined) {
			return { ip: plainAddress(socket.remoteAddress), secure: false }
		}
		const seen = Object.create(app.request, {
			socket: { value: socket },
			connection: { value: socket },
			headers: { value: headers },
		}) as Request
		return { ip: plainAddress(seen.ip), secure: seen.secure }
	}
}

/** Gives the request its number, its arrival time and its nonce, for everything that follows. */
export function openScope(req: Request, res: Response, next: NextFunction): void {
	const requestId = randomUUID()
	res.setHeader('X-Request-Id', requestId)
	const scope = {
		requestId,
		address: req.originalUrl,
		receivedAtSystem: systemNow(),
		ip: plainAddress(req.ip),
		nonce: randomBytes(16).toString('base64'),
		memo: new Map<string, unknown>(),
	}
	requestScope.run(scope, next)
}

/** Without a trusted proxy these headers are only what the sender claims. */
export function dropForwarded(req: Request, _res: Response, next: NextFunction): void {
	for (const name of ['host', 'proto', 'for', 'port', 'prefix']) {
		delete req.headers[`x-forwarded-${name}`]
	}
	next()
}

/** An address that cannot be decoded, or holds a zero byte, is the sender's fault: 400, not 500. */
export function refuseMalformed(req: Request, res: Response, next: NextFunction): void {
	const address = `http://${req.headers.host ?? 'localhost'}${req.originalUrl}`
	if (req.originalUrl.startsWith('/') && URL.canParse(address) && decodes(req.originalUrl)) {
		return next()
	}
	sendProblem(req, res, 400, 'badAddress')
}

function decodes(address: string): boolean {
	try {
		return (
			!decodeURIComponent(address.split('?')[0] ?? '').includes('\0') && !address.includes('%00')
		)
	} catch {
		return false
	}
}
