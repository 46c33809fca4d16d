import type { Tx } from '~/platform/db.server'
import { channelOf } from './rules/address'

const columns = {
	id: true,
	name: true,
	email: true,
	emailVerifiedAt: true,
	phone: true,
	phoneVerifiedAt: true,
	passwordHash: true,
	disabledAt: true,
} as const

/**
 * The account that this address logs in to. A mail address is one account's alone; a number only
 * once it has shown to be somebody's.
 */
export function findAccount(db: Pick<Tx, 'user'>, address: string) {
	return channelOf(address) === 'email'
		? db.user.findUnique({ where: { email: address }, select: columns })
		: db.user.findFirst({
				where: { phone: address, phoneVerifiedAt: { not: null } },
				select: columns,
			})
}

/** One's own account, locked: its addresses change one after another. */
export async function lockAccount(tx: Tx, userId: string) {
	await tx.$queryRaw`select id from app_user where id = ${userId} for update`
	return tx.user.findUniqueOrThrow({ where: { id: userId }, select: columns })
}

/**
 * Takes away what a stranger could have left at an account whose address nobody had shown to be
 * theirs: other ways in, and the links and sessions that are open.
 */
export async function clearWaysIn(tx: Tx, userId: string): Promise<void> {
	await tx.session.deleteMany({ where: { userId } })
	await tx.secondFactor.deleteMany({ where: { userId } })
	await tx.recoveryCode.deleteMany({ where: { userId } })
	await tx.externalIdentity.deleteMany({ where: { userId } })
}
