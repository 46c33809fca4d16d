import type { Context, UserActor } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { findAccount, lockAccount } from '../accounts.server'
import { requestCode, takeCode } from '../codes.server'
import { AddressOwn, AddressTaken, AddressUnproven, LastAddress } from '../contact-errors'
import { tellOfAddress } from '../holder-news.server'
import { type Channel, channelOf } from '../rules/address'
import type { Turn } from '../turns.server'
import { showOwnPassword } from './own-password.server'
import { endPasswordLinks } from './password-links.server'

type UserContext = Context & { actor: UserActor }
type Account = Awaited<ReturnType<typeof lockAccount>>

const isProven = (account: Account, channel: Channel) =>
	(channel === 'email' ? account.emailVerifiedAt : account.phoneVerifiedAt) !== null
const addressOf = (account: Account, channel: Channel) =>
	channel === 'email' ? account.email : account.phone
const other = { email: 'sms', sms: 'email' } as const

/**
 * Asks for a code at an address that is to log one in; the address counts once it is shown. Takes
 * the current password. Returns the id under which the code is asked for.
 */
export async function requestAddress(
	ctx: UserContext,
	{ address, currentPassword }: { address: string; currentPassword: string },
	turn: Turn = {},
): Promise<string> {
	await showOwnPassword(ctx, currentPassword, turn)
	const { userId } = ctx.actor
	return ctx.transaction(async (tx) => {
		const account = await lockAccount(tx, userId)
		const channel = channelOf(address)
		const own = addressOf(account, channel) === address
		if (own && isProven(account, channel)) throw new AddressOwn()
		if (!own && account.email !== null && account.emailVerifiedAt === null) {
			if (channel === 'sms') throw new AddressUnproven()
		}
		return requestCode(ctx, tx, { purpose: 'confirm', address, userId, resumes: true })
	})
}

/** Asks for a code at the address the account has already, and has not shown to be its holder's. */
export async function requestConfirmation(ctx: UserContext): Promise<string> {
	const { userId } = ctx.actor
	return ctx.transaction(async (tx) => {
		const { email, emailVerifiedAt } = await lockAccount(tx, userId)
		if (email === null || emailVerifiedAt !== null) throw new AddressOwn()
		return requestCode(ctx, tx, { purpose: 'confirm', address: email, userId, resumes: true })
	})
}

/** The address is one's own: it logs one in from now on, in place of the one before it. */
export async function confirmAddress(
	ctx: UserContext,
	shown: { codeId: string; code: string },
): Promise<void> {
	const { userId } = ctx.actor
	await takeCode(
		ctx,
		{ ...shown, purpose: 'confirm', userId },
		async (tx, { address, channel }) => {
			const account = await lockAccount(tx, userId)
			const holder = await findAccount(tx, address)
			if (holder && holder.id !== userId) throw new AddressTaken()
			const now = ctx.systemNow()
			const data =
				channel === 'email'
					? { email: address, emailVerifiedAt: now }
					: { phone: address, phoneVerifiedAt: now }
			await tx.user.update({ where: { id: userId }, data, select: { id: true } })
			await endPasswordLinks(tx, userId, ctx.systemNow())
			await ctx.audit(tx, 'identity.address_confirmed', {
				subjectType: 'user',
				subjectId: userId,
				channel,
			})
			await tellOthers(ctx, tx, account, address)
		},
	)
}

/** Whoever could be surprised is told: the address that went, or the account's other one. */
async function tellOthers(ctx: Context, tx: Tx, account: Account, address: string) {
	const channel = channelOf(address)
	const before = isProven(account, channel) ? addressOf(account, channel) : null
	if (before === address) return
	const beside = isProven(account, other[channel]) ? addressOf(account, other[channel]) : null
	const change = before === null ? 'added' : 'changed'
	await tellOfAddress(ctx, tx, { userId: account.id, change, told: before ?? beside, address })
}

/** Takes one of two addresses away; the other must have shown to be one's own. */
export async function removeAddress(
	ctx: UserContext,
	{ channel, currentPassword }: { channel: Channel; currentPassword: string },
	turn: Turn = {},
): Promise<void> {
	await showOwnPassword(ctx, currentPassword, turn)
	const { userId } = ctx.actor
	await ctx.transaction(async (tx) => {
		const account = await lockAccount(tx, userId)
		if (!isProven(account, other[channel])) throw new LastAddress()
		const told = addressOf(account, channel)
		const data =
			channel === 'email'
				? { email: null, emailVerifiedAt: null }
				: { phone: null, phoneVerifiedAt: null }
		await tx.user.update({ where: { id: userId }, data, select: { id: true } })
		await endPasswordLinks(tx, userId, ctx.systemNow())
		await ctx.audit(tx, 'identity.address_removed', {
			subjectType: 'user',
			subjectId: userId,
			channel,
		})
		await tellOfAddress(ctx, tx, { userId, change: 'removed', told, address: null })
	})
}
