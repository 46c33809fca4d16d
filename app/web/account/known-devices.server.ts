import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { KnownDevices } from '~/modules/identity/commands/log-in.server'
import { signedCookie, YEAR_SECONDS } from '../cookies.server'

/** Accounts remembered in one browser; the oldest gives way. */
const MOST = 5
const Devices = z.record(z.string(), z.string())

const cookie = () => signedCookie('known', { maxAge: YEAR_SECONDS })

/** The accounts this browser has logged in to; signed, so that nobody can say so of himself. */
export async function knownDevices(request: Request): Promise<KnownDevices> {
	const parsed = Devices.safeParse(await cookie().parse(request.headers.get('Cookie')))
	return parsed.success ? parsed.data : {}
}

/** The Set-Cookie text by which the browser is known to the account from now on. */
export function rememberDevice(devices: KnownDevices, userId: string): Promise<string> {
	const { [userId]: device = randomUUID(), ...others } = devices
	const kept = Object.entries(others).slice(-(MOST - 1))
	return cookie().serialize({ ...Object.fromEntries(kept), [userId]: device })
}
