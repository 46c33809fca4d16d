import { safeRedirect } from './safe-redirect'

/** The page of this site to go on to that a request's address names; '' where it names none. */
export function nextOf(request: Request): string {
	return safeRedirect(new URL(request.url).searchParams.get('next'), '')
}

/** The address, naming the page to go on to after it where one was asked for. */
export function withNext(address: string, next: string): string {
	return next ? `${address}?next=${encodeURIComponent(next)}` : address
}
