import { createHmac, randomInt } from 'node:crypto'
import type { Tx } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { installationSecret } from '~/platform/secrets.server'

const COUNT = 10
/** Without characters that look alike: ten of them are 49 bits. */
const ALPHABET = '23456789abcdefghjkmnpqrstvwxyz'
const HALF = 5

const half = () => Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Keyed, so that a copy of the table cannot be searched without the installation's secret. */
function hashOf(userId: string, code: string): string {
	const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
	return createHmac('sha256', installationSecret(env.DATA_DIR, 'recovery-codes'))
		.update(`${userId}:${plain}`)
		.digest('hex')
}

/** Replaces all recovery codes of the account by ten new ones: the only time they are readable. */
export async function makeRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
	const codes = Array.from({ length: COUNT }, () => `${half()}-${half()}`)
	await tx.recoveryCode.deleteMany({ where: { userId } })
	await tx.recoveryCode.createMany({
		data: codes.map((code) => ({ userId, hash: hashOf(userId, code) })),
	})
	return codes
}

/** Uses the code up; false where it is unknown or used. */
export async function takeRecoveryCode(
	tx: Tx,
	userId: string,
	code: string,
	now: Date,
): Promise<boolean> {
	const taken = await tx.recoveryCode.updateMany({
		where: { userId, hash: hashOf(userId, code), usedAt: null },
		data: { usedAt: now },
	})
	return taken.count === 1
}
