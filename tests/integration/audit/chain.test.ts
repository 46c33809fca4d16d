import { beforeEach, expect, test } from 'vitest'
import { FIRST_PREVIOUS_HASH } from '~/modules/audit/chain'
import { auditHead } from '~/modules/audit/queries.server'
import { sealAudit, unsealed } from '~/modules/audit/seal.server'
import { keepHead, keptHeads } from '~/modules/audit/kept-heads.server'
import { verifyAudit } from '~/modules/audit/verify.server'
import { currentDatabase, db } from '~/platform/db.server'
import { judgedWorld } from '../../support/judged-world'
import { acting } from '../../support/people'
import { noticed } from '../../support/published-world'

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

test('what waits to be sealed is counted, with the age of the oldest', async () => {
	expect(await unsealed()).toEqual({ count: 0, oldestSeconds: 0 })
	await log(1)
	await sealAudit()
	await log(2)
	await tamper(`UPDATE audit_event SET at = at - interval '1 hour'`)
	const { count, oldestSeconds } = await unsealed()
	expect([count, Math.floor(oldestSeconds / 600)]).toEqual([2, 6])
	await sealAudit()
	expect(await unsealed()).toEqual({ count: 0, oldestSeconds: 0 })
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
	expect(await verifyAudit([head!.hash])).toMatchObject({ intact: true })
	const unknown = '0'.repeat(64)
	expect(await verifyAudit([head!.hash, unknown])).toEqual({
		intact: false,
		fault: 'head_lost',
		length: 7,
		head: unknown,
	})
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

/** Takes the newest records away with their seals: what is left is a whole, shorter chain. */
const cutOff = async (count: number) => {
	const seqs = (await seals()).slice(-count).map(({ seq, eventId }) => ({ seq, eventId }))
	await tamper(`DELETE FROM audit_seal WHERE seq >= ${seqs[0]!.seq}`)
	await tamper(`DELETE FROM audit_event WHERE id >= ${seqs[0]!.eventId}`)
}

test('newest records cut off with their seals are missed by what was kept outside', async () => {
	await log(6)
	await sealAudit()
	await keepHead()
	await keepHead()
	const head = await auditHead({ db })
	const kept = await keptHeads()
	expect(kept.filter((hash) => hash === head!.hash)).toHaveLength(1)
	const mine = [head!.hash]
	expect(await verifyAudit(mine)).toMatchObject({ intact: true, length: 6 })
	await cutOff(3)
	expect(await verifyAudit()).toMatchObject({ intact: true, length: 3 })
	const lost = { intact: false, fault: 'head_lost', length: 3, head: head!.hash }
	expect(await verifyAudit(mine)).toEqual(lost)
	await log(3)
	await sealAudit()
	expect(await verifyAudit(mine)).toEqual({ ...lost, length: 6 })
})

test('a head printed on a notice must stand in the chain', async () => {
	const world = await judgedWorld({ a: [{ title: '场景一', sheets: [90, 90, 90, 90, 90] }] })
	await sealAudit()
	const { notice } = await noticed(world, 1)
	const { auditHead: head } = await db.notice.findUniqueOrThrow({ where: { id: notice.id } })
	await sealAudit()
	expect(await verifyAudit()).toMatchObject({ intact: true })
	const { seq } = await db.auditSeal.findFirstOrThrow({ where: { hash: head } })
	await cutOff((await seals()).length - Number(seq) + 1)
	expect(await verifyAudit()).toMatchObject({ intact: false, fault: 'head_lost', head })
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
