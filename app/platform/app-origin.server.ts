import { env } from './env.server'

const held = globalThis as { shijiaListensAt?: string }

/** The server says at start where it listens; used where APP_ORIGIN is not set. */
export function listensAt(origin: string): void {
	held.shijiaListensAt = origin
}

/** The origin that links in mails, receipts and signed addresses carry, without a final slash. */
export function appOrigin(): string {
	return env.APP_ORIGIN ?? held.shijiaListensAt ?? `http://localhost:${env.PORT}`
}
