import { createHash, randomBytes } from 'node:crypto'
import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import { absoluteUrl } from '~/modules/message/links.server'
import { systemNow } from '~/platform/clock.server'
import type { Tx } from '~/platform/db.server'
import { requestCode, takeCode } from '../codes.server'
import { findAccount } from '../accounts.server'
import { ContactCodeOver } from '../contact-errors'
import { PasswordLinkInvalid } from '../errors'
import type { Channel } from '../rules/address'

const INVITATION_DAYS = 14
const RESET_HOURS = 1

export const digestOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * A one-time token with which the person sets a password at /set-password/:token; valid for
 * `hours`. Only its SHA-256 is kept, and earlier unused ones of the account end. `channel` is how
 * it reaches the person: using it proves that address and no other.
 */
export async function createPasswordToken(
	tx: Tx,
	userId: string,
	hours: number,
	channel: Channel = 'email',
): Promise<string> {
	const token = randomBytes(32).toString('base64url')
	const now = systemNow()
	await endPasswordLinks(tx, userId, now)
	await tx.passwordToken.create({
		data: {
			id: digestOf(token),
			userId,
			channel,
			expiresAt: new Date(now.getTime() + hours * 3_600_000),
		},
		select: { id: true },
	})
	return token
}

/** The account's links that nobody has used yet are over. */
export async function endPasswordLinks(tx: Tx, userId: string, now: Date): Promise<void> {
	await tx.passwordToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
}

/**
 * Mails the account a link to set a password: the invitation while it has none, else the answer to
 * “forgot password”. It goes to the account's own address, whoever asked for it. `next` is the path
 * of this site that the person wanted to see.
 */
export async function mailPasswordLink(
	ctx: Context,
	tx: Tx,
	{ id, name, passwordHash }: { id: string; name: string; passwordHash: string | null },
	next = '',
): Promise<void> {
	const invited = passwordHash === null
	const hours = invited ? INVITATION_DAYS * 24 : RESET_HOURS
	const page = `/set-password/${await createPasswordToken(tx, id, hours)}`
	const link = absoluteUrl(next ? `${page}?next=${encodeURIComponent(next)}` : page)
	const to = { userId: id }
	if (invited) {
		const params = { name, link, days: INVITATION_DAYS }
		await queueMail(ctx, tx, { to, template: 'account-invitation', params })
	} else {
		await queueMail(ctx, tx, { to, template: 'password-reset', params: { name, link, hours } })
	}
}

/**
 * “Forgot password”: a link by mail, or a code by text message. Whether there is an account is
 * found out by the job alone. Returns the id under which the code is asked for. `next` is the path
 * of this site to go on to with the new password.
 */
export function requestReset(ctx: Context, address: string, next = ''): Promise<string> {
	const payload = { next }
	return ctx.transaction((tx) =>
		requestCode(ctx, tx, { purpose: 'reset', address, payload, resumes: true }),
	)
}

/** Exchanges the code of a text message for the token that sets the password. */
export function takeResetCode(
	ctx: Context,
	shown: { codeId: string; code: string },
): Promise<string> {
	return takeCode(ctx, { ...shown, purpose: 'reset', userId: null }, async (tx, row) => {
		const account = await findAccount(tx, row.address)
		if (!account || account.disabledAt) throw new ContactCodeOver()
		return createPasswordToken(tx, account.id, RESET_HOURS, row.channel)
	})
}

/** A new link to the address of the old one, which is used up or out of date. */
export async function renewPasswordLink(ctx: Context, token: string, next = ''): Promise<void> {
	const row = await ctx.db.passwordToken.findUnique({
		where: { id: digestOf(token) },
		select: { user: { select: { email: true, disabledAt: true } } },
	})
	if (!row?.user.email || row.user.disabledAt) throw new PasswordLinkInvalid()
	await requestReset(ctx, row.user.email, next)
}
