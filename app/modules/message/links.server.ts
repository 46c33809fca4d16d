import { appOrigin } from '~/platform/app-origin.server'

/** A path of the site as an address for mails and for the terminal. */
export function absoluteUrl(path: string): string {
	return URL.canParse(path) ? path : new URL(path, appOrigin()).href
}
