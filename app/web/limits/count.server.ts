import { DomainError } from '~/modules/domain-error'
import type { Context } from '~/modules/context'
import { env } from '~/platform/env.server'
import { countRequest } from '~/platform/request-count.server'
import { countLimited } from '../http/metrics.server'
import { networkOf } from '~/platform/network'
import type { RouteLimit } from './route-limits'

/** A limit is used up; `seconds` until it is whole again. */
export class LimitReached extends DomainError {
	constructor(readonly seconds: number) {
		super('rate_limited', 'too_many', { params: { minutes: Math.ceil(seconds / 60) } })
	}
}

/** Counts the request against a route's limit; throws LimitReached when it is one too many. */
export async function stayWithin(limit: RouteLimit, request: Request, ctx: Context): Promise<void> {
	if (env.RATE_LIMITS === 'off') return
	const { parameter, name, minutes } = limit
	if (parameter && !new URL(request.url).searchParams.get(parameter)) return
	const keys: [string, number][] = []
	if (ctx.ip !== null) keys.push([`${name} address ${networkOf(ctx.ip)}`, limit.address])
	if (ctx.actor.kind === 'user') keys.push([`${name} person ${ctx.actor.userId}`, limit.person])
	for (const [key, most] of keys) {
		const { count, seconds } = await countRequest(key, minutes, ctx.systemNow())
		if (count <= most) continue
		countLimited(name)
		throw new LimitReached(seconds)
	}
}
