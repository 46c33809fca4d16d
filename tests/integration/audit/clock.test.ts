import { afterEach, expect, test } from 'vitest'
import { moveClock } from '~/modules/audit/commands/move-clock.server'
import { listAuditEvents } from '~/modules/audit/queries.server'
import { systemContext } from '~/modules/context.server'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { acting, someone } from '../../support/people'

const { CONTEST_CLOCK } = env
afterEach(() => Object.assign(env, { CONTEST_CLOCK }))

const ahead = async () => {
	const ctx = await systemContext('test')
	return Math.round((ctx.contestNow().getTime() - ctx.systemNow().getTime()) / 60_000)
}

test('an administrator moves the contest’s clock and gives real time back', async () => {
	Object.assign(env, { CONTEST_CLOCK: 'movable' })
	const admin = await someone([{ role: 'administrator' }])
	await moveClock(admin, new Date(admin.systemNow().getTime() + 86_400_000))
	expect(await ahead()).toBe(1_440)
	const far = new Date(admin.systemNow().getTime() + 12 * 366 * 86_400_000)
	await expect(moveClock(admin, far)).rejects.toMatchObject({ code: 'clock_range' })
	const supervisor = await someone([{ role: 'supervisor' }])
	await expect(moveClock(supervisor, null)).rejects.toMatchObject({ code: 'not_found' })
	await moveClock(admin, null)
	expect(await ahead()).toBe(0)
	const events = await db.auditEvent.findMany({ where: { event: { startsWith: 'audit.clock' } } })
	expect(events.map(({ event }) => event)).toEqual(['audit.clock_moved', 'audit.clock_reset'])
})

test('where the clock is fixed, nobody moves it, whatever the settings table says', async () => {
	Object.assign(env, { CONTEST_CLOCK: 'machine' })
	const admin = await someone([{ role: 'administrator' }])
	const to = new Date('2026-06-01T00:00:00Z')
	await expect(moveClock(admin, to)).rejects.toMatchObject({ code: 'clock_fixed' })
	await db.setting.updateMany({
		where: { key: 'contest_clock_offset_ms' },
		data: { value: 86_400_000 },
	})
	expect(await ahead()).toBe(0)
})

test('the log is read by scope and by page', async () => {
	const admin = await someone([{ role: 'administrator' }])
	const entrant = await someone()
	await admin.transaction(async (tx) => {
		for (let n = 0; n < 60; n++) await admin.audit(tx, 'identity.profile_saved', { n })
		await admin.audit(tx, 'scoring.sheet_submitted', { contestId: 'c', total: 9067 })
	})
	await expect(listAuditEvents(entrant, {})).rejects.toMatchObject({ code: 'not_found' })
	const first = await listAuditEvents(admin, { event: 'identity.profile_saved' })
	expect(first.events).toHaveLength(50)
	expect(first.events[0]).toMatchObject({ actor: { email: admin.actor.email }, seal: null })
	const rest = await listAuditEvents(admin, {
		event: 'identity.profile_saved',
		before: first.next!,
	})
	expect(rest.events).toHaveLength(10)
	expect(rest.next).toBeNull()
	const [score] = (await listAuditEvents(admin, { event: 'scoring.' })).events
	expect(score).toMatchObject({ contestId: 'c', detail: null })
	const supervisor = await acting({
		...entrant.actor,
		grants: [{ role: 'supervisor', contestId: 'c', trackId: null }],
	})
	const seen = (await listAuditEvents(supervisor, {})).events
	expect(seen.map(({ event }) => event)).toEqual(['scoring.sheet_submitted'])
	expect(seen[0]?.detail).toContain('9067')
})
