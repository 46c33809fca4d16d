import { env } from '~/platform/env.server'

/** A path of the site as an address for mails and for the terminal. */
export function absoluteUrl(path: string): string {
	const origin = env.APP_ORIGIN ?? `http://localhost:${env.PORT}`
	return URL.canParse(path) ? path : new URL(path, origin).href
}
