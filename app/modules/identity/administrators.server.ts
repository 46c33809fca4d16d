import type { Tx } from '~/platform/db.server'
import { LastAdministrator } from './errors'

/** Appointments and removals of administrators are decided one after another. */
export async function lockAdministrators(tx: Tx): Promise<void> {
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('identity.administrators'))`
}

/** Administrators whose account is open, besides this person. */
export function countAdministrators(tx: Tx, besides = ''): Promise<number> {
	const where = { role: 'administrator', state: 'active' } as const
	return tx.roleGrant.count({
		where: { ...where, userId: { not: besides }, user: { disabledAt: null } },
	})
}

/** Throws LastAdministrator where nobody but this person could appoint others. */
export async function refuseLastAdministrator(tx: Tx, userId: string): Promise<void> {
	if ((await countAdministrators(tx, userId)) === 0) throw new LastAdministrator()
}
