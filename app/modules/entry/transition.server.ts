import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { EntryNotFound, EntryStateConflict } from './errors'
import { type EntryEvent, type EntryState, nextState } from './rules/lifecycle'

type Options = {
	reasonCode?: string | null
	/** Shown to the entrant. */
	note?: string
	/** Columns that change together with the state, e.g. the mending date of a return. */
	changes?: Prisma.EntryUncheckedUpdateInput
}

export type Transitioned = {
	id: string
	contestId: string
	trackId: string
	organizationId: string
	code: string | null
	title: string
	currentVersionId: string | null
	from: EntryState
	to: EntryState
}

const moved = {
	id: true,
	contestId: true,
	trackId: true,
	organizationId: true,
	code: true,
	title: true,
	currentVersionId: true,
} satisfies Prisma.EntrySelect

/** Locks the entry's row until the transaction ends; its state, or null where there is no entry. */
export async function lockEntry(tx: Tx, entryId: string): Promise<EntryState | null> {
	const rows = await tx.$queryRaw<{ state: EntryState }[]>`
		SELECT "state"::text AS "state" FROM "entry" WHERE "id" = ${entryId} FOR UPDATE`
	return rows[0]?.state ?? null
}

/**
 * Moves an entry along its life: locks the row, checks rules/lifecycle, saves the state, writes
 * the entry's event and the audit record. Who may do it is the caller's policy; mail is the
 * caller's too. Throws EntryNotFound or EntryStateConflict.
 */
export async function transitionEntry(
	ctx: Context,
	tx: Tx,
	entryId: string,
	event: EntryEvent,
	{ reasonCode = null, note = '', changes = {} }: Options = {},
): Promise<Transitioned> {
	const from = await lockEntry(tx, entryId)
	if (!from) throw new EntryNotFound()
	const to = nextState(from, event)
	if (!to) throw new EntryStateConflict()
	const mended = from === 'returned' ? { mendBy: null, mendFields: [] } : {}
	const entry = await tx.entry.update({
		where: { id: entryId },
		data: { ...mended, ...changes, state: to, updatedAt: ctx.receivedAt },
		select: moved,
	})
	await recordEntryEvent(ctx, tx, entry, { event, from, to, reasonCode, note })
	return { ...entry, from, to }
}

type Recorded = {
	/** `resubmit` changes the version, not the state. */
	event: EntryEvent | 'resubmit'
	from: EntryState
	to: EntryState
	reasonCode?: string | null
	note?: string
}

/** The entry's own event (read by its people) and the audit record of one step. */
export async function recordEntryEvent(
	ctx: Context,
	tx: Tx,
	entry: { id: string; contestId: string; code: string | null },
	{ event, from, to, reasonCode = null, note = '' }: Recorded,
): Promise<void> {
	await tx.entryEvent.create({
		data: {
			entryId: entry.id,
			event,
			fromState: from,
			toState: to,
			reasonCode,
			note,
			actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
			at: ctx.receivedAt,
		},
		select: { id: true },
	})
	await ctx.audit(tx, `entry.${event}`, {
		contestId: entry.contestId,
		subjectType: 'entry',
		subjectId: entry.id,
		code: entry.code,
		from,
		to,
		reasonCode,
	})
}
