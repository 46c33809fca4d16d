import { openSealedText, sealText } from '~/platform/crypto/sealed-text.server'
import { env } from '~/platform/env.server'
import { installationSecret } from '~/platform/secrets.server'

const key = () => installationSecret(env.DATA_DIR, 'payee-accounts')

/** A corporate account's number as it is stored; it opens only for the same organization. */
export function sealAccountNumber(organizationId: string, number: string): string {
	return sealText(key(), number, `payee-account:${organizationId}`)
}

/** The number in full. Every caller writes a sensitive read into the audit log. */
export function openAccountNumber(organizationId: string, sealed: string): string {
	return openSealedText(key(), sealed, `payee-account:${organizationId}`)
}
