import { Secret, TOTP } from 'otpauth'

/** What an authenticator shows for this secret `steps` of half a minute from now. */
export function codeOf(secret: string, steps = 0, now = Date.now()): string {
	return TOTP.generate({
		secret: Secret.fromBase32(secret.replace(/\s/g, '')),
		algorithm: 'SHA1',
		digits: 6,
		period: 30,
		timestamp: now + steps * 30_000,
	})
}

/** The key as the page shows it, in groups of four. */
export function secretOn(html: string): string {
	const key = /<code[^>]*>([A-Z2-7]{4}(?: [A-Z2-7]{4}){7})<\/code>/.exec(html)?.[1]
	if (!key) throw new Error('no key on the page')
	return key
}

/** The recovery codes a page shows. */
export function recoveryCodesOn(html: string): string[] {
	return [...html.matchAll(/<code[^>]*>([0-9a-z]{5}-[0-9a-z]{5})<\/code>/g)].map(
		([, code]) => code!,
	)
}
