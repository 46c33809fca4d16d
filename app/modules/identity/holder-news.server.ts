import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import { localeOf } from '~/modules/message/locale-of'
import { queueText } from '~/modules/message/texts.server'
import type { Tx } from '~/platform/db.server'
import { channelOf, maskAddress } from './rules/address'

/** Once per closing of the door: by mail, or by a text message where there is no mail address. */
export async function tellOfLock(
	ctx: Context,
	tx: Tx,
	userId: string,
	{ until, minutes }: { until: Date; minutes: number },
): Promise<void> {
	const { name, email } = await tx.user.findUniqueOrThrow({
		where: { id: userId },
		select: { name: true, email: true },
	})
	if (email === null) {
		await queueText(ctx, tx, { to: { userId }, template: 'account-locked', params: { minutes } })
		return
	}
	await queueMail(ctx, tx, {
		to: { userId },
		template: 'account-locked',
		params: {
			name,
			at: ctx.systemNow().toISOString(),
			until: until.toISOString(),
			ip: ctx.ip,
		},
	})
}

export async function tellOfPassword(ctx: Context, tx: Tx, userId: string): Promise<void> {
	const { name } = await tx.user.findUniqueOrThrow({
		where: { id: userId },
		select: { name: true },
	})
	await queueMail(ctx, tx, {
		to: { userId },
		template: 'password-changed',
		params: { name, at: ctx.systemNow().toISOString() },
	})
}

type AddressNews = {
	userId: string
	change: 'added' | 'changed' | 'removed'
	/** Who is told: the address that went, or another one of the account. */
	told: string | null
	address: string | null
}

/** A stranger who changes how one logs in must not do so unseen. */
export async function tellOfAddress(ctx: Context, tx: Tx, news: AddressNews): Promise<void> {
	const { userId, change, told, address } = news
	if (told === null) return
	const user = await tx.user.findUniqueOrThrow({
		where: { id: userId },
		select: { name: true, locale: true },
	})
	const { name } = user
	const locale = localeOf(user)
	if (channelOf(told) === 'sms') {
		await queueText(ctx, tx, {
			to: { number: told, locale },
			template: 'address-changed',
			params: { change },
		})
		return
	}
	await queueMail(ctx, tx, {
		to: { email: told, name, locale },
		template: 'address-changed',
		params: {
			name,
			change,
			at: ctx.systemNow().toISOString(),
			address: address && maskAddress(address),
		},
	})
}
