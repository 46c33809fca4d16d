import { setTimeout as sleep } from 'node:timers/promises'
import { systemNow } from '~/platform/clock.server'
import { db, type Tx } from '~/platform/db.server'
import { logger } from '~/platform/logger.server'
import { chainedEvent, FIRST_PREVIOUS_HASH, linkHash } from './chain'

const BATCH = 500
/** Most commands' transactions end within 20 s; beyond that the next run seals what is left. */
const LONGEST_WAIT_MS = 25_000

type Head = { seq: bigint; eventId: bigint; hash: string }

/**
 * The greatest event id below which nothing can appear any more: every transaction that was
 * writing when it was read has ended. Null when one of them takes too long.
 */
async function settledEventId(): Promise<bigint | null> {
	const [top] = await db.$queryRaw<{ id: bigint | null }[]>`
		select max(id) as id from audit_event`
	if (!top?.id) return null
	await sleep(100)
	const [mark] = await db.$queryRaw<{ xmax: string }[]>`
		select pg_snapshot_xmax(pg_current_snapshot())::text as xmax`
	for (let waited = 0; waited < LONGEST_WAIT_MS; waited += 200) {
		const [now] = await db.$queryRaw<{ settled: boolean }[]>`
			select pg_snapshot_xmin(pg_current_snapshot()) >= ${mark?.xmax}::xid8 as settled`
		if (now?.settled) return top.id
		await sleep(200)
	}
	return null
}

async function headOf(tx: Tx): Promise<Head> {
	const head = await tx.auditSeal.findFirst({
		orderBy: { seq: 'desc' },
		select: { seq: true, eventId: true, hash: true },
	})
	return head ?? { seq: 0n, eventId: 0n, hash: FIRST_PREVIOUS_HASH }
}

async function sealBatch(tx: Tx, upTo: bigint, sealedAt: Date): Promise<number> {
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('audit.seal'))`
	let head = await headOf(tx)
	const events = await tx.auditEvent.findMany({
		where: { id: { gt: head.eventId, lte: upTo } },
		orderBy: { id: 'asc' },
		take: BATCH,
	})
	const seals = events.map((event) => {
		const previousHash = head.hash
		const seq = head.seq + 1n
		const hash = linkHash(seq, previousHash, chainedEvent(event))
		head = { seq, eventId: event.id, hash }
		return { seq, eventId: event.id, previousHash, hash, sealedAt }
	})
	await tx.auditSeal.createMany({ data: seals })
	return seals.length
}

/**
 * Chains every settled event that has no seal yet, in the order of their ids; returns how many.
 * Done apart from the commands, so that they do not wait for one another. Since seals follow the
 * ids, an event that later appears below the head was put there past the application.
 */
export async function sealAudit(): Promise<number> {
	const upTo = await settledEventId()
	if (upTo === null) return warnOfDelay()
	let sealed = 0
	for (;;) {
		const batch = (tx: Tx) => sealBatch(tx, upTo, systemNow())
		const count = await db.$transaction(batch, { timeout: 30_000 })
		sealed += count
		if (count < BATCH) return sealed
	}
}

/** How many events are not sealed yet, and how long the oldest has waited. */
export async function unsealed(): Promise<{ count: number; oldestSeconds: number }> {
	const [row] = await db.$queryRaw<{ count: number; oldest: Date | null }[]>`
		select count(*)::int as count, min(at) as oldest from audit_event
		where id > coalesce((select max(event_id) from audit_seal), 0)`
	const age = row?.oldest ? systemNow().getTime() - row.oldest.getTime() : 0
	return { count: row?.count ?? 0, oldestSeconds: Math.max(0, age / 1000) }
}

/**
 * Nothing to seal is no delay. A transaction that writes for long holds the sealing up, be it in
 * another database of the same server: nothing tells from here when it will have ended.
 */
async function warnOfDelay(): Promise<0> {
	const waiting = await unsealed()
	if (waiting.count > 0) logger.warn(waiting, 'audit events wait for a long transaction to end')
	return 0
}

/**
 * Chains every event the transaction sees. For a caller that keeps every other writer away from
 * the log until its transaction ends, so that no lower id can still appear.
 */
export async function sealWithin(tx: Tx, sealedAt: Date): Promise<void> {
	const top = await tx.auditEvent.aggregate({ _max: { id: true } })
	while ((await sealBatch(tx, top._max.id ?? 0n, sealedAt)) === BATCH);
}
