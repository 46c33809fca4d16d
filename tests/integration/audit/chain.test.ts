import { beforeEach, expect, test } from 'vitest'
import { FIRST_PREVIOUS_HASH } from '~/modules/audit/chain'
import { auditHead } from '~/modules/audit/queries.server'
import { sealAudit } from '~/modules/audit/seal.server'
import { chainHolds, verifyAudit } from '~/modules/audit/verify.server'
import { currentDatabase, db } from '~/platform/db.server'
import { acting } from '../../support/people'

/** What only a superuser can do: past the triggers that refuse every change. */
async function tamper(sql: string): Promise<void> {
	const client = await currentDatabase().pool.connect()
	try {
		await client.query('SET session_replication_role = replica')
		await client.query(sql)
	} finally {
		await client.query('SET session_replication_role = origin')
		client.release()
	}
}

async function log(count: number): Promise<void> {
	const ctx = await acting()
	for (let n = 1; n <= count; n++) {
		await ctx.transaction((tx) =>
			ctx.audit(tx, 'identity.profile_saved', { subjectType: 'thing', subjectId: String(n), n }),
		)
	}
}

const seals = () => db.auditSeal.findMany({ orderBy: { seq: 'asc' } })

beforeEach(async () => {
	await tamper('DELETE FROM audit_seal')
	await tamper('DELETE FROM audit_event')
})

test('events are sealed in order into one chain', async () => {
	expect(await verifyAudit()).toEqual({
		intact: true,
		length: 0,
		head: FIRST_PREVIOUS_HASH,
		unsealed: 0,
	})
	await log(5)
	expect(await verifyAudit()).toMatchObject({ intact: true, length: 0, unsealed: 5 })
	expect(await sealAudit()).toBe(5)
	expect(await sealAudit()).toBe(0)
	await log(2)
	await sealAudit()
	const head = await auditHead({ db })
	expect(await verifyAudit()).toEqual({ intact: true, length: 7, head: head!.hash, unsealed: 0 })
	expect((await seals()).map(({ seq }) => Number(seq))).toEqual([1, 2, 3, 4, 5, 6, 7])
	expect(await chainHolds(head!.hash)).toBe(true)
	expect(await chainHolds('0'.repeat(64))).toBe(false)
})

test('several sealers at once make one chain', async () => {
	await log(8)
	await Promise.all([sealAudit(), sealAudit(), sealAudit()])
	expect(await verifyAudit()).toMatchObject({ intact: true, length: 8, unsealed: 0 })
})

test('nothing is sealed past an event whose transaction is still open', async () => {
	const ctx = await acting()
	let finish = () => {}
	const open = new Promise<void>((resolve) => (finish = resolve))
	let begun = () => {}
	const started = new Promise<void>((resolve) => (begun = resolve))
	const slow = ctx.transaction(async (tx) => {
		await ctx.audit(tx, 'identity.profile_saved', {})
		begun()
		await open
	})
	await started
	await log(2)
	const sealing = sealAudit()
	setTimeout(finish, 600)
	await Promise.all([slow, sealing])
	await sealAudit()
	expect(await verifyAudit()).toMatchObject({ intact: true, length: 3, unsealed: 0 })
})

test('the tables themselves refuse change and removal', async () => {
	await log(1)
	await sealAudit()
	const { pool } = currentDatabase()
	for (const sql of [
		`UPDATE audit_event SET event = 'x'`,
		'DELETE FROM audit_seal',
		'TRUNCATE audit_event CASCADE',
	]) {
		await expect(pool.query(sql)).rejects.toThrow(/append-only/)
	}
})

test.each([
	['a changed detail', `UPDATE audit_event SET detail = '{"n":99}'`, 'event_changed'],
	['a changed time', `UPDATE audit_event SET at = at + interval '1 ms'`, 'event_changed'],
	['a changed actor', `UPDATE audit_event SET actor_kind = 'visitor'`, 'event_changed'],
	['a removed event', 'DELETE FROM audit_event', 'event_missing'],
	['a removed seal', 'DELETE FROM audit_seal', 'seal_missing'],
	['a rewritten hash', `UPDATE audit_seal SET hash = repeat('a', 64)`, 'event_changed'],
	['a rewritten link', `UPDATE audit_seal SET previous_hash = repeat('a', 64)`, 'link_broken'],
])('%s is found at its place', async (_, sql, fault) => {
	await log(6)
	await sealAudit()
	const third = (await seals())[2]!
	const key = sql.includes('audit_event') ? `id = ${third.eventId}` : `seq = ${third.seq}`
	await tamper(`${sql} WHERE ${key}`)
	expect(await verifyAudit()).toMatchObject({ intact: false, fault, seq: '3' })
})

test('an event slipped in among sealed ones is found, also after the next sealing', async () => {
	await log(3)
	const last = await db.auditEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
	await db.$executeRaw`SELECT setval('audit_event_id_seq', ${last.id + 5n})`
	await log(3)
	await sealAudit()
	const forged = last.id + 2n
	await tamper(`
		INSERT INTO audit_event (id, at, contest_at, actor_kind, request_id, event, detail)
		SELECT ${forged}, at, contest_at, actor_kind, request_id, 'forged', '{}'
		FROM audit_event WHERE id = ${last.id}`)
	const found = { intact: false, fault: 'event_inserted', eventId: forged.toString() }
	expect(await verifyAudit()).toMatchObject(found)
	await log(1)
	await sealAudit()
	expect(await verifyAudit()).toMatchObject(found)
})

test('an event of a transaction that was rolled back never was', async () => {
	const ctx = await acting()
	const undone = ctx.transaction(async (tx) => {
		await ctx.audit(tx, 'identity.profile_saved', {})
		throw new Error('undone')
	})
	await expect(undone).rejects.toThrow('undone')
	expect(await db.auditEvent.count()).toBe(0)
})
