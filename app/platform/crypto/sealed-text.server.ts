import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

const keyOf = (secret: string) => Buffer.from(secret, 'base64url')

/**
 * Encrypts a short text with AES-256-GCM. `secret` is 32 bytes in base64url
 * (platform/secrets.server); `boundTo` names what the text belongs to and must be given again to
 * open it, so that a sealed text copied to another row does not open. Result: base64 of nonce,
 * ciphertext and tag.
 */
export function sealText(secret: string, text: string, boundTo: string): string {
	const nonce = randomBytes(NONCE)
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce)
	cipher.setAAD(Buffer.from(boundTo))
	const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
	return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64')
}

/** The text again; throws when the key, the binding or any byte is another. */
export function openSealedText(secret: string, sealed: string, boundTo: string): string {
	const bytes = Buffer.from(sealed, 'base64')
	const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, NONCE))
	decipher.setAAD(Buffer.from(boundTo))
	decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
	const body = bytes.subarray(NONCE, bytes.length - TAG)
	return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
