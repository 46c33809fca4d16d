import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The signed upload address of uploadthing 7.7.4:
 * `{origin}/ingest/{key}?expires=…&x-ut-…&signature=hmac-sha256%3D…`, signed with HMAC-SHA256 over
 * the whole address before `&signature=`. Values are percent-encoded twice.
 */
export type UploadGrant = { fileId: string; key: string; size: number }
export type GrantCheck =
	| { ok: true; grant: UploadGrant }
	| { ok: false; code: 'upload_link_invalid' | 'upload_link_expired' }

const SIGNATURE = '&signature='
const INVALID = { ok: false, code: 'upload_link_invalid' } as const

export function signatureOf(text: string, apiKey: string): string {
	return `hmac-sha256=${createHmac('sha256', apiKey).update(text).digest('hex')}`
}

function sameText(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)]
	return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Checks the raw request target against the configured origin: the origin is never rebuilt from
 * the Host header, and nothing may follow the signature.
 */
export function checkUploadUrl(
	target: string,
	{ origin, apiKey, appId, now }: { origin: string; apiKey: string; appId: string; now: Date },
): GrantCheck {
	const cut = target.lastIndexOf(SIGNATURE)
	if (cut < 0) return INVALID
	const given = target.slice(cut + SIGNATURE.length)
	const expected = signatureOf(origin + target.slice(0, cut), apiKey)
	if (given.includes('&') || !sameText(given, encodeURIComponent(expected))) return INVALID
	const url = new URL(origin + target.slice(0, cut))
	const value = (name: string) => decodeURIComponent(url.searchParams.get(name) ?? '')
	const key = /^\/ingest\/([A-Za-z0-9]{20,100})$/.exec(url.pathname)?.[1]
	const fileId = value('x-ut-custom-id')
	const size = Number(value('x-ut-file-size'))
	if (!key || !fileId || value('x-ut-identifier') !== appId) return INVALID
	if (!Number.isSafeInteger(size) || size <= 0) return INVALID
	if (!(Number(value('expires')) > now.getTime())) return { ok: false, code: 'upload_link_expired' }
	return { ok: true, grant: { fileId, key, size } }
}
