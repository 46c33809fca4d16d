import { Secret, TOTP } from 'otpauth'
import { openSealedText, sealText } from '~/platform/crypto/sealed-text.server'
import type { Tx } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { installationSecret } from '~/platform/secrets.server'

/** RFC 6238 as every authenticator app has it: HMAC-SHA-1, 30 seconds, six digits. */
const METHOD = { algorithm: 'SHA1', digits: 6, period: 30 }
/** RFC 4226 recommends the length of the hash: 160 bits. */
const SECRET_BYTES = 20
/** Steps before and after now that are taken: clocks of phones differ. */
const WINDOW = 1
/** A QR code not confirmed for so long is made anew: somebody may have seen it meanwhile. */
export const ENROLMENT_MINUTES = 30

const key = () => installationSecret(env.DATA_DIR, 'second-factors')
const boundTo = (userId: string) => `second-factor:${userId}`

/** A new secret, in base32 as people type it. */
export function newSecret(): string {
	return new Secret({ size: SECRET_BYTES }).base32
}

/** The secret as it is stored; it opens only for the same account. */
export function sealSecret(userId: string, secret: string): string {
	return sealText(key(), secret, boundTo(userId))
}

export function openSecret(userId: string, sealed: string): string {
	return openSealedText(key(), sealed, boundTo(userId))
}

/** The 30-second step for which a code is right at this time, or null; `secret` is base32. */
export function stepOfCode(secret: string, code: string, now: Date): bigint | null {
	if (!/^[0-9]{6}$/.test(code)) return null
	const timestamp = now.getTime()
	const delta = TOTP.validate({
		token: code,
		secret: Secret.fromBase32(secret),
		timestamp,
		window: WINDOW,
		...METHOD,
	})
	return delta === null ? null : BigInt(TOTP.counter({ timestamp, period: METHOD.period }) + delta)
}

/** What the QR code says: the otpauth address that authenticator apps read. */
export function enrolmentUri(secret: string, issuer: string, account: string): string {
	return new TOTP({
		...METHOD,
		issuer,
		issuerInLabel: false,
		label: account,
		secret: Secret.fromBase32(secret),
	}).toString()
}

/**
 * Takes the code of a confirmed second factor: right for now, and of a step later than the last one
 * taken, in one update, so that no code opens twice. False where it is not.
 */
export async function takeCode(tx: Tx, userId: string, code: string, now: Date): Promise<boolean> {
	const factor = await tx.secondFactor.findUnique({
		where: { userId },
		select: { secret: true, confirmedAt: true },
	})
	if (!factor?.confirmedAt) return false
	const step = stepOfCode(openSecret(userId, factor.secret), code, now)
	if (step === null) return false
	const taken = await tx.secondFactor.updateMany({
		where: { userId, secret: factor.secret, confirmedAt: { not: null }, lastStep: { lt: step } },
		data: { lastStep: step },
	})
	return taken.count === 1
}
