import { expect, test } from 'vitest'
import { db, type Tx } from '~/platform/db.server'
import { isWriteConflict } from '~/web/errors.server'

const keys = ['one', 'two']

/** Both take a row each, then want the other's. */
async function crossing(take: (tx: Tx, key: string) => Promise<unknown>): Promise<unknown[]> {
	await db.setting.createMany({
		data: keys.map((key) => ({ key, value: 0 })),
		skipDuplicates: true,
	})
	let holding = 0
	let bothHold = () => {}
	const both = new Promise<void>((resolve) => (bothHold = resolve))
	const ends = await Promise.allSettled(
		[keys, [...keys].reverse()].map(([first, second]) =>
			db.$transaction(async (tx) => {
				await take(tx, first!)
				if (++holding === 2) bothHold()
				await both
				await take(tx, second!)
			}),
		),
	)
	return ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []))
}

test('whoever gives way in a deadlock met another’s write, in a written statement too', async () => {
	const byPrisma = await crossing((tx, key) =>
		tx.setting.update({ where: { key }, data: { value: 1 } }),
	)
	const written = await crossing(
		(tx, key) => tx.$queryRaw`select 1 from setting where key = ${key} for update`,
	)
	expect([byPrisma.map(isWriteConflict), written.map(isWriteConflict)]).toEqual([[true], [true]])
	const wrong = await db.$queryRaw`select 1 / 0`.catch((error: unknown) => error)
	expect(isWriteConflict(wrong)).toBe(false)
})
