import type { Db, Tx } from '~/platform/db.server'
import { env } from '~/platform/env.server'

const KEY = 'contest_clock_offset_ms'

/** Only a demonstration or a test may move the contest's time. */
export function clockIsMovable(): boolean {
	return env.DEMO || env.CONTEST_CLOCK === 'movable'
}

/** Milliseconds the contest's clock is ahead of the machine's; 0 wherever it cannot be moved. */
export async function contestClockOffset(db: Db | Tx): Promise<number> {
	if (!clockIsMovable()) return 0
	const row = await db.setting.findUnique({ where: { key: KEY }, select: { value: true } })
	return typeof row?.value === 'number' && Number.isSafeInteger(row.value) ? row.value : 0
}

export async function saveContestClockOffset(tx: Tx, offsetMs: number): Promise<void> {
	await tx.setting.upsert({
		where: { key: KEY },
		create: { key: KEY, value: offsetMs },
		update: { value: offsetMs },
	})
}
