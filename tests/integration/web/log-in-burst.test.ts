import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashPassword } from '~/modules/identity/password.server'
import { db } from '~/platform/db.server'
import { type AppServer, startApp } from '../../support/app-server'
import { someone } from '../../support/people'

const CROWD = 300
/** Two are looked at and two hundred wait (identity/password.server). */
const TAKEN_IN = 202
const password = 'correct horse battery'

let app: AppServer
beforeAll(async () => {
	app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const logIn = (address: string, signal?: AbortSignal) =>
	fetch(`${app.origin}/login`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
		body: new URLSearchParams({ address, password, next: '' }).toString(),
		redirect: 'manual',
		...(signal && { signal }),
	})

const secondsOf = (answer: Response) => Number(answer.headers.get('Retry-After'))

test('three hundred at once: some are told to come again, others read on, who has gone leaves', async () => {
	const { actor } = await someone([], { email: 'one.of.many@example.cn' })
	const passwordHash = await hashPassword(password)
	await db.user.update({ where: { id: actor.userId }, data: { passwordHash } })
	const gone = new AbortController()
	const refused: Response[] = []
	const crowd = Array.from({ length: CROWD }, async (_, nth) => {
		const answer = await logIn(`crowd${nth}@example.cn`, gone.signal).catch(() => null)
		if (answer?.status === 429 && secondsOf(answer) < 100) refused.push(answer)
	})
	const isOver = Promise.all(crowd).then(() => 'the crowd is done')
	await expect.poll(() => refused.length, { timeout: 45_000 }).toBeGreaterThan(0)
	const reading = Promise.all(
		['/login', '/healthz', '/register'].map(
			async (path) => (await fetch(app.origin + path)).status,
		),
	)
	expect(await Promise.race([reading, isOver])).toEqual([200, 200, 200])
	const [answer] = refused
	expect(secondsOf(answer!)).toBeGreaterThanOrEqual(5)
	expect(await answer!.text()).toMatch(/value="crowd\d+@example\.cn"/)
	await expect
		.poll(() => refused.length, { timeout: 45_000 })
		.toBeGreaterThanOrEqual(CROWD - TAKEN_IN - 50)
	gone.abort()
	await isOver
	const again = async () => {
		await db.loginFailure.deleteMany({ where: { key: { startsWith: 'address:' } } })
		const { status, headers } = await logIn('one.of.many@example.cn')
		return [status, headers.get('Location')]
	}
	await expect.poll(again, { timeout: 10_000, interval: 500 }).toEqual([303, '/entrant'])
	const looked = await db.loginFailure.count({ where: { key: { startsWith: 'account:crowd' } } })
	expect(looked).toBeLessThan(TAKEN_IN / 2)
	const faults = app.faults.filter(({ error }) => (error as Error).name !== 'AbortError')
	expect(faults).toEqual([])
}, 120_000)
