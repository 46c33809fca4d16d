import { z } from 'zod'
import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { findAccount } from '../accounts.server'
import { findRecentRequest, requestCode, takeCode } from '../codes.server'
import { AddressTaken, CodeTooSoon } from '../contact-errors'
import { hashPassword, inTurn, passwordMatches, refuseCommonPassword } from '../password.server'
import { PRIVACY_VERSION } from '../privacy'
import { channelOf } from '../rules/address'
import type { Turn } from '../turns.server'
import { endPasswordLinks } from './password-links.server'

type Registration = { address: string; name: string; password: string }

/** What waits for its code, as kept in contact_code.payload. */
const Pending = z.object({
	name: z.string(),
	passwordHash: z.string(),
	locale: z.string(),
	privacyVersion: z.string(),
	consentedAt: z.coerce.date(),
})

/**
 * Takes a registration in; the account is opened once the code sent to the address is shown, so
 * that nobody holds another's address. An address that has an account already is told so by mail or
 * text message; the caller cannot tell the two apart, neither by the answer nor by its time.
 * Returns the id under which the code is asked for.
 */
export async function beginRegistration(
	ctx: Context,
	{ address, name, password }: Registration,
	turn: Turn = {},
): Promise<string> {
	await refuseCommonPassword(ctx, password, [name, address])
	const passwordHash = await hashPassword(password, { place: ctx.ip, ...turn })
	const payload = {
		name,
		passwordHash,
		locale: ctx.locale,
		privacyVersion: PRIVACY_VERSION,
		consentedAt: ctx.systemNow().toISOString(),
	}
	try {
		return await ctx.transaction((tx) =>
			requestCode(ctx, tx, { purpose: 'register', address, payload }),
		)
	} catch (error) {
		const same = error instanceof CodeTooSoon && (await findSame(ctx, { address, name, password }))
		if (same) return same
		throw error
	}
}

/**
 * The form was sent twice: the second goes on with the first one's code. Only the very same name
 * and password count, for the account is opened with those of the first.
 */
async function findSame(ctx: Context, { address, name, password }: Registration) {
	const recent = await findRecentRequest(ctx, ctx.db, { purpose: 'register', address })
	const pending = Pending.safeParse(recent?.payload)
	if (!recent || !pending.success || pending.data.name !== name) return null
	const { passwordHash } = pending.data
	const same = await inTurn(() => passwordMatches(passwordHash, password), { place: ctx.ip })
	return same ? recent.id : null
}

/** Opens the account the code was sent for. Throws AddressTaken where another way was faster. */
export function finishRegistration(
	ctx: Context,
	shown: { codeId: string; code: string },
): Promise<{ userId: string }> {
	return takeCode(ctx, { ...shown, purpose: 'register', userId: null }, async (tx, row) => {
		const pending = Pending.parse(row.payload)
		const userId =
			(await claimInvited(ctx, tx, row.address, pending)) ??
			(await openAccount(ctx, tx, row.address, pending))
		await ctx.audit(tx, 'identity.registered', {
			subjectType: 'user',
			subjectId: userId,
			channel: row.channel,
			privacyVersion: pending.privacyVersion,
		})
		return { userId }
	})
}

function proof(ctx: Context, address: string) {
	const now = ctx.systemNow()
	return channelOf(address) === 'email'
		? { email: address, emailVerifiedAt: now }
		: { phone: address, phoneVerifiedAt: now }
}

async function openAccount(
	ctx: Context,
	tx: Tx,
	address: string,
	pending: z.output<typeof Pending>,
): Promise<string> {
	const [user] = await tx.user.createManyAndReturn({
		data: { ...proof(ctx, address), ...pending },
		skipDuplicates: true,
		select: { id: true },
	})
	if (!user) throw new AddressTaken()
	return user.id
}

/** Who was invited and registers instead of following the link has shown the same by the code. */
async function claimInvited(
	ctx: Context,
	tx: Tx,
	address: string,
	{ passwordHash, privacyVersion, consentedAt }: z.output<typeof Pending>,
): Promise<string | null> {
	const account = await findAccount(tx, address)
	if (!account || account.passwordHash !== null || account.disabledAt) return null
	const { id } = account
	const { count } = await tx.user.updateMany({
		where: { id, passwordHash: null },
		data: { ...proof(ctx, address), passwordHash, privacyVersion, consentedAt },
	})
	if (count !== 1) throw new AddressTaken()
	await endPasswordLinks(tx, id, ctx.systemNow())
	return id
}
