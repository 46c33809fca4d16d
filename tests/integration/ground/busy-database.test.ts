import { expect, test } from 'vitest'
import { currentDatabase, openDatabase } from '~/platform/db.server'
import { isDatabaseFault } from '~/web/errors.server'

test('whoever finds every connection in use is told to come again, within a transaction or not', async () => {
	const { db, pool, close } = openDatabase(currentDatabase().url, { connections: 1, waitMs: 2_000 })
	const inUse = await pool.connect()
	const failures = await Promise.all([
		db.user.count().catch((error: unknown) => error),
		db.$transaction((tx) => tx.user.count(), { maxWait: 8_000 }).catch((error: unknown) => error),
	])
	inUse.release()
	expect(failures.map((failure) => isDatabaseFault(failure))).toEqual([true, true])
	expect(await db.user.count()).toBe(0)
	await close()
})

test('the server ends a transaction that a machine gone silent has left open', async () => {
	const { rows } = await currentDatabase().pool.query('SHOW idle_in_transaction_session_timeout')
	expect(rows).toEqual([{ idle_in_transaction_session_timeout: '150s' }])
})
