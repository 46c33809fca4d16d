import type { Context } from '~/modules/context'
import { DomainError } from '~/modules/domain-error'
import { env } from '~/platform/env.server'
import { countRequest } from '~/platform/request-count.server'

const DAY = 24 * 60
/** So many letters a day that people of the site cause to one address, and that one person causes. */
const TO_ADDRESS = 10
const BY_PERSON = 60

const toAddress = (address: string) =>
	[`mail to stranger ${address.toLowerCase()}`, TO_ADDRESS] as const

/**
 * Whether one more letter that a visitor causes may go to an address today; it counts. For letters
 * that can be left out, because what they say stands on the page as well.
 */
export async function admitsLetter(ctx: Context, address: string): Promise<boolean> {
	if (env.RATE_LIMITS === 'off') return true
	const [key, most] = toAddress(address)
	return (await countRequest(key, DAY, ctx.systemNow())).count <= most
}

/**
 * Counts a letter to an address that its owner did not give us, with words of the sender's own in
 * it. Throws too_many beyond the limits: the site's name must not serve to flood or to deceive.
 */
export async function countMailToStranger(ctx: Context, address: string): Promise<void> {
	if (env.RATE_LIMITS === 'off' || ctx.actor.kind !== 'user') return
	const byPerson = [`mail to strangers by ${ctx.actor.userId}`, BY_PERSON] as const
	const counts = [toAddress(address), byPerson]
	for (const [key, most] of counts) {
		const { count, seconds } = await countRequest(key, DAY, ctx.systemNow())
		if (count <= most) continue
		throw new DomainError('rate_limited', 'too_many', {
			params: { minutes: Math.ceil(seconds / 60) },
		})
	}
}
