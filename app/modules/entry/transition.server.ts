import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { EntryNotFound, EntryStateConflict } from './errors'
import { type EntryEvent, type EntryState, nextState } from './rules/lifecycle'

type Options = {
	/** Shown to the entrant. */
	note?: string
	/** Columns that change together with the state, e.g. the mending date of a return. */
	changes?: Prisma.EntryUncheckedUpdateManyInput
}
type Move = { id: string; reasonCode?: string | null }

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

/**
 * Locks the entries' rows, in the order of their ids, until the transaction ends. Their states, in
 * that order; what is not there has none.
 */
export async function lockEntries(tx: Tx, entryIds: string[]): Promise<Map<string, EntryState>> {
	const rows = await tx.$queryRaw<{ id: string; state: EntryState }[]>`
		SELECT "id", "state"::text AS "state" FROM "entry" WHERE "id" = ANY(${entryIds})
		ORDER BY "id" FOR UPDATE`
	return new Map(rows.map(({ id, state }) => [id, state]))
}

/** Locks the entry's row until the transaction ends; its state, or null where there is no entry. */
export async function lockEntry(tx: Tx, entryId: string): Promise<EntryState | null> {
	return (await lockEntries(tx, [entryId])).get(entryId) ?? null
}

/**
 * Moves entries one step along their lives: locks the rows, checks rules/lifecycle, saves the
 * states, writes each entry's event and audit record, in a number of statements that does not grow
 * with theirs. Who may do it is the caller's policy; mail is the caller's too. Throws EntryNotFound
 * or EntryStateConflict.
 */
export async function transitionEntries(
	ctx: Context,
	tx: Tx,
	event: EntryEvent,
	moves: Move[],
	{ note = '', changes = {} }: Options = {},
): Promise<Transitioned[]> {
	if (moves.length === 0) return []
	const reasons = new Map(moves.map(({ id, reasonCode = null }) => [id, reasonCode]))
	const states = await lockEntries(tx, [...reasons.keys()])
	if (states.size < reasons.size) throw new EntryNotFound()
	const done: Transitioned[] = []
	for (const from of new Set(states.values())) {
		const to = nextState(from, event)
		if (!to) throw new EntryStateConflict()
		const ids = [...states.keys()].filter((id) => states.get(id) === from)
		const mended = from === 'returned' ? { mendBy: null, mendFields: [] } : {}
		const entries = await tx.entry.updateManyAndReturn({
			where: { id: { in: ids } },
			data: { ...mended, ...changes, state: to, updatedAt: ctx.receivedAt },
			select: moved,
		})
		done.push(...entries.map((entry) => ({ ...entry, from, to })))
	}
	const steps = done.map((entry) => ({ ...entry, reasonCode: reasons.get(entry.id) ?? null }))
	await recordEntryEvents(ctx, tx, event, steps, note)
	return done
}

/** The same of one entry. */
export async function transitionEntry(
	ctx: Context,
	tx: Tx,
	id: string,
	event: EntryEvent,
	{ reasonCode = null, ...options }: Options & Pick<Move, 'reasonCode'> = {},
): Promise<Transitioned> {
	const [entry] = await transitionEntries(ctx, tx, event, [{ id, reasonCode }], options)
	return entry!
}

type Recorded = {
	id: string
	contestId: string
	code: string | null
	from: EntryState
	to: EntryState
	reasonCode?: string | null
}

/**
 * The entries' own events (read by their people) and the audit records of one step. `resubmit`
 * changes the version, not the state.
 */
export async function recordEntryEvents(
	ctx: Context,
	tx: Tx,
	event: EntryEvent | 'resubmit',
	steps: Recorded[],
	note = '',
): Promise<void> {
	await tx.entryEvent.createMany({
		data: steps.map(({ id, from, to, reasonCode = null }) => ({
			entryId: id,
			event,
			fromState: from,
			toState: to,
			reasonCode,
			note,
			actorId: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
			at: ctx.receivedAt,
		})),
	})
	const records = steps.map(({ id, contestId, code, from, to, reasonCode = null }) => ({
		contestId,
		subjectType: 'entry',
		subjectId: id,
		code,
		from,
		to,
		reasonCode,
	}))
	await ctx.auditAll(tx, `entry.${event}`, records)
}
