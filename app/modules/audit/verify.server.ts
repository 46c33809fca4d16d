import { db } from '~/platform/db.server'
import { chainedEvent, FIRST_PREVIOUS_HASH, linkHash } from './chain'

const BATCH = 1_000

export type Fault =
	'seal_missing' | 'link_broken' | 'event_missing' | 'event_changed' | 'event_inserted'
export type ChainReport =
	| { intact: true; length: number; head: string; unsealed: number }
	| { intact: false; fault: Fault; seq: string; eventId: string }
	| { intact: false; fault: 'head_lost'; length: number; head: string }

const broken = (fault: Fault, seq: bigint, eventId: bigint): ChainReport => ({
	intact: false,
	fault,
	seq: seq.toString(),
	eventId: eventId.toString(),
})

/** The first event below the head that no seal covers: written past the application. */
async function firstUncovered(from: bigint, to: bigint): Promise<bigint | null> {
	const [row] = await db.$queryRaw<{ id: bigint }[]>`
		select e.id from audit_event e
		where e.id > ${from} and e.id < ${to}
			and not exists (select 1 from audit_seal s where s.event_id = e.id)
		order by e.id limit 1`
	return row?.id ?? null
}

/**
 * The first head that was printed on a notice or a release, or kept outside the database, and no
 * longer stands in the chain. An intact chain alone does not show that its newest records were cut
 * off together with their seals, or that it was computed anew from some record on.
 */
async function lostHead(kept: string[]): Promise<string | null> {
	const [row] = await db.$queryRaw<{ hash: string }[]>`
		select h.hash from (
			select audit_head as hash from notice
			union select audit_head from release
			union select unnest(${kept}::text[])
		) h
		where h.hash <> '' and not exists (select 1 from audit_seal s where s.hash = h.hash)
		order by h.hash limit 1`
	return row?.hash ?? null
}

/**
 * Walks the chain from its first seal, stopping at the first record that is not as sealed; then
 * looks for every head that is known from elsewhere (`kept`: hashes in hexadecimal).
 */
export async function verifyAudit(kept: string[] = []): Promise<ChainReport> {
	let seq = 0n
	let lastEvent = 0n
	let hash = FIRST_PREVIOUS_HASH
	for (;;) {
		const seals = await db.auditSeal.findMany({
			where: { seq: { gt: seq } },
			orderBy: { seq: 'asc' },
			take: BATCH,
		})
		if (seals.length === 0) break
		const ids = seals.map(({ eventId }) => eventId)
		const rows = await db.auditEvent.findMany({ where: { id: { in: ids } } })
		const events = new Map(rows.map((row) => [row.id, row]))
		for (const seal of seals) {
			const expected = seq + 1n
			if (seal.seq !== expected) return broken('seal_missing', expected, lastEvent)
			const event = events.get(seal.eventId)
			if (!event) return broken('event_missing', seal.seq, seal.eventId)
			if (seal.previousHash !== hash || seal.eventId <= lastEvent) {
				return broken('link_broken', seal.seq, seal.eventId)
			}
			if (linkHash(seal.seq, hash, chainedEvent(event)) !== seal.hash) {
				return broken('event_changed', seal.seq, seal.eventId)
			}
			;({ seq, hash } = seal)
			lastEvent = seal.eventId
		}
	}
	const inserted = await firstUncovered(0n, lastEvent)
	if (inserted !== null) {
		const above = await db.auditSeal.findFirst({
			where: { eventId: { gt: inserted } },
			orderBy: { eventId: 'asc' },
			select: { seq: true },
		})
		return broken('event_inserted', above?.seq ?? seq, inserted)
	}
	const head = await lostHead(kept)
	if (head !== null) return { intact: false, fault: 'head_lost', length: Number(seq), head }
	const unsealed = await db.auditEvent.count({ where: { id: { gt: lastEvent } } })
	return { intact: true, length: Number(seq), head: hash, unsealed }
}
