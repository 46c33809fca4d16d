import type { Context } from '~/modules/context'
import { DomainError } from '~/modules/domain-error'
import { env } from '~/platform/env.server'
import { countRequest } from '~/platform/request-count.server'

const DAY = 24 * 60
/** So many letters a day that people of the site cause to one address, and that one person causes. */
const TO_ADDRESS = 10
const BY_PERSON = 60

/**
 * Counts a letter to an address that its owner did not give us, with words of the sender's own in
 * it. Throws too_many beyond the limits: the site's name must not serve to flood or to deceive.
 */
export async function countMailToStranger(ctx: Context, address: string): Promise<void> {
	if (env.RATE_LIMITS === 'off' || ctx.actor.kind !== 'user') return
	const counts = [
		[`mail to stranger ${address.toLowerCase()}`, TO_ADDRESS],
		[`mail to strangers by ${ctx.actor.userId}`, BY_PERSON],
	] as const
	for (const [key, most] of counts) {
		const { count, seconds } = await countRequest(key, DAY, ctx.systemNow())
		if (count <= most) continue
		throw new DomainError('rate_limited', 'too_many', {
			params: { minutes: Math.ceil(seconds / 60) },
		})
	}
}
