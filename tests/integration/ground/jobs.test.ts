import { expect, test } from 'vitest'
import { currentDatabase, db } from '~/platform/db.server'
import { enqueue, runDueJobs } from '~/platform/jobs.server'

test('a job runs after its transaction commits, once per key, with the latest payload', async () => {
	const seen: unknown[] = []
	await db.$transaction(async (tx) => {
		await enqueue(tx, 'remember', { n: 1 }, { key: 'k' })
		await enqueue(tx, 'remember', { n: 2 }, { key: 'k' })
	})
	await runDueJobs(currentDatabase(), { remember: async (payload) => void seen.push(payload) })
	expect(seen).toEqual([{ n: 2 }])
})

test('a job of a transaction that was rolled back never runs', async () => {
	const seen: unknown[] = []
	await db
		.$transaction(async (tx) => {
			await enqueue(tx, 'remember', {})
			throw new Error('undone')
		})
		.catch(() => {})
	await runDueJobs(currentDatabase(), { remember: async (payload) => void seen.push(payload) })
	expect(seen).toEqual([])
})

test('a job for later does not run now', async () => {
	const seen: unknown[] = []
	const runAt = new Date(Date.now() + 3_600_000)
	await db.$transaction((tx) => enqueue(tx, 'remember', {}, { runAt }))
	await runDueJobs(currentDatabase(), { remember: async (payload) => void seen.push(payload) })
	expect(seen).toEqual([])
})
