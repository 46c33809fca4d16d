import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { KnownDevices } from '~/modules/identity/commands/log-in.server'
import { signedCookie, YEAR_SECONDS } from '../cookies.server'

/** Accounts remembered in one browser; the oldest gives way. */
const MOST = 5
const Devices = z.record(z.string(), z.string())

const cookie = () => signedCookie('known', { maxAge: YEAR_SECONDS })

/** The accounts this browser was let in to; signed, so that nobody can say so of himself. */
export async function knownDevices(request: Request): Promise<KnownDevices> {
	const parsed = Devices.safeParse(await cookie().parse(request.headers.get('Cookie')))
	return parsed.success ? parsed.data : {}
}

/**
 * The headers for a browser in which a password was just shown or set: the cookie of its session,
 * and the one by which the account knows it from now on.
 */
export async function letIn(request: Request, userId: string, session: string): Promise<Headers> {
	const { [userId]: device = randomUUID(), ...others } = await knownDevices(request)
	const kept = Object.fromEntries(Object.entries(others).slice(-(MOST - 1)))
	const headers = new Headers({ 'Set-Cookie': session })
	headers.append('Set-Cookie', await cookie().serialize({ ...kept, [userId]: device }))
	return headers
}
