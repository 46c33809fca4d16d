import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/*
 * The chain over the audit log: seal n holds SHA-256 over the RFC 8785 form of
 * { seq, previousHash, event }, so that changing, removing, inserting or reordering any sealed
 * event changes every hash after it. The first seal's previous hash is 64 zeros.
 */

export const FIRST_PREVIOUS_HASH = '0'.repeat(64)

/** A logged event as it enters the chain; `id` in decimal digits, instants in ISO 8601 UTC. */
export type ChainedEvent = {
	id: string
	at: string
	contestAt: string
	actorId: string | null
	actorKind: string
	ip: string | null
	requestId: string
	event: string
	contestId: string | null
	subjectType: string | null
	subjectId: string | null
	detail: unknown
}

/** SHA-256 in lower-case hex of one link. */
export function linkHash(seq: bigint, previousHash: string, event: ChainedEvent): string {
	const text = canonicalize({ seq: seq.toString(), previousHash, event })
	return createHash('sha256')
		.update(text ?? '')
		.digest('hex')
}

type EventRow = Omit<ChainedEvent, 'id' | 'at' | 'contestAt'> & {
	id: bigint
	at: Date
	contestAt: Date
}

export function chainedEvent(row: EventRow): ChainedEvent {
	return {
		id: row.id.toString(),
		at: row.at.toISOString(),
		contestAt: row.contestAt.toISOString(),
		actorId: row.actorId,
		actorKind: row.actorKind,
		ip: row.ip,
		requestId: row.requestId,
		event: row.event,
		contestId: row.contestId,
		subjectType: row.subjectType,
		subjectId: row.subjectId,
		detail: row.detail,
	}
}
