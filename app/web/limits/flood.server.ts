import type { NextFunction, Request, Response } from 'express'
import { systemNow } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { requestScope } from '~/platform/request-scope.server'
import { countLimited } from '../http/metrics.server'
import { sendProblem } from '../http/problem.server'
import { networkOf } from '~/platform/network'

/** Far above an office whose every desk works, far below what a flood takes from everybody else. */
const BURST = 1_500
const PER_SECOND = 60
const MOST_NETWORKS = 20_000

/**
 * A bucket for each network: `burst` requests at once, `perSecond` after that. Kept in this process,
 * for a page that is only read must not cost a round trip to the database; with N processes a
 * network may ask up to N times as much.
 */
export function floodGate({ burst = BURST, perSecond = PER_SECOND } = {}) {
	const buckets = new Map<string, { left: number; at: number }>()

	/** Seconds until there is room again; 0 when the request is admitted. `now` in ms. */
	function admit(network: string, now: number): number {
		const bucket = buckets.get(network) ?? { left: burst, at: now }
		const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
		const admitted = left >= 1
		buckets.delete(network)
		buckets.set(network, { left: admitted ? left - 1 : left, at: now })
		if (buckets.size > MOST_NETWORKS) buckets.delete(buckets.keys().next().value!)
		return admitted ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond))
	}

	return { admit }
}

const gate = floodGate()

/** Whether the process has a rendering left for whoever asks from `ip`. */
export function admits(ip: string | null): number {
	if (env.RATE_LIMITS === 'off' || ip === null) return 0
	return gate.admit(networkOf(ip), systemNow().getTime())
}

/** Refuses a flood in words; what a person typed is still on the page the browser goes back to. */
export function limitFlood(req: Request, res: Response, next: NextFunction): void {
	const seconds = admits(requestScope.getStore()?.ip ?? null)
	if (seconds === 0) return next()
	countLimited('flood')
	res.setHeader('Retry-After', seconds)
	sendProblem(req, res, 429, 'tooMany')
}
