import type { Context } from '~/modules/context'
import { DomainError } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import type { Prisma } from '~/platform/generated/prisma/client'
import { EntryLocked, EntryStale, MendingClosed, SubmissionClosed } from '../errors'
import { lockOwnEntry, momentOf, type WholeEntry } from '../load.server'
import { editingAt, mayChange } from '../rules/editing'
import { contentFields, type EntryField } from '../rules/fields'
import { type BasicsInput, EntryContent } from '../schema'

/** Throws unless this part of the entry may be changed at the time the request was received. */
export function requireChangeable(ctx: Context, entry: WholeEntry, field: EntryField): void {
	requireOpen(ctx, entry)
	if (!mayChange(momentOf(entry), field, ctx.receivedAt)) throw new EntryLocked()
}

function requireOpen(ctx: Context, entry: WholeEntry): void {
	const editing = editingAt(momentOf(entry), ctx.receivedAt)
	if (editing.kind === 'open') return
	if (editing.reason === 'state' || !editing.at) throw new EntryLocked()
	const params = { closedAt: editing.at.toISOString() }
	throw editing.reason === 'deadline' ? new SubmissionClosed(params) : new MendingClosed(params)
}

function changeable(ctx: Context, entry: WholeEntry) {
	const moment = momentOf(entry)
	return (field: EntryField) => mayChange(moment, field, ctx.receivedAt)
}

async function requireFresh(entry: WholeEntry, revision: number): Promise<void> {
	if (entry.revision !== revision) throw new EntryStale({ at: entry.updatedAt.toISOString() })
}

async function saveRevision(
	ctx: Context,
	tx: Tx,
	entry: WholeEntry,
	part: string,
	data: Prisma.EntryUncheckedUpdateInput,
) {
	await tx.entry.update({
		where: { id: entry.id },
		data: { ...data, revision: { increment: 1 }, updatedAt: ctx.receivedAt },
		select: { id: true },
	})
	await ctx.audit(tx, 'entry.saved', {
		contestId: entry.contestId,
		subjectType: 'entry',
		subjectId: entry.id,
		part,
		revision: entry.revision + 1,
	})
}

async function requireDomain(tx: Tx, contestId: string, domainId: string) {
	const domain = await tx.domain.findFirst({
		where: { id: domainId, contestId },
		select: { id: true },
	})
	if (!domain) throw new DomainError('entry_domain_unknown', 'invalid', { field: 'domainId' })
}

/** A locked title is not sent; one that is open and comes empty was emptied. */
function requireTitle({ title }: BasicsInput): string {
	if (title) return title
	throw new DomainError('entry_title_required', 'invalid', { field: 'title' })
}

/** Title, summary, domain and site of the working draft; parts that are locked now stay. */
export async function saveBasics(ctx: Context, entryId: string, input: BasicsInput) {
	return ctx.transaction(async (tx) => {
		const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'edit')
		requireOpen(ctx, entry)
		await requireFresh(entry, input.revision)
		const may = changeable(ctx, entry)
		const data: Prisma.EntryUncheckedUpdateInput = {}
		if (may('title')) data.title = requireTitle(input)
		if (may('summary')) data.summary = input.summary
		if (may('domain')) {
			if (input.domainId) await requireDomain(tx, entry.contestId, input.domainId)
			data.domainId = input.domainId || null
		}
		if (may('site') && entry.track.kind === 'scenario') {
			const { siteDivision, siteAddress } = input
			if (siteDivision && !siteDivision.startsWith(entry.track.siteRegion ?? '')) {
				throw new DomainError('entry_site_outside', 'invalid', { field: 'siteDivision' })
			}
			Object.assign(data, { siteDivision, siteAddress })
		}
		await saveRevision(ctx, tx, entry, 'basics', data)
	})
}

type ContentInput = { revision: number } & Record<string, string | number>

/** The texts of the working draft; only the track's own fields, and only those open now. */
export async function saveContent(ctx: Context, entryId: string, input: ContentInput) {
	return ctx.transaction(async (tx) => {
		const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'edit')
		requireOpen(ctx, entry)
		await requireFresh(entry, input.revision)
		const content = { ...EntryContent.parse(entry.content) }
		const may = changeable(ctx, entry)
		for (const field of contentFields[entry.track.kind]) {
			if (may(field)) content[field] = String(input[field] ?? '')
		}
		await saveRevision(ctx, tx, entry, 'content', { content })
	})
}

/** The entrant has read the problem's newest version: the entry answers it from now on. */
export async function acknowledgeProblem(ctx: Context, entryId: string, versionId: string) {
	return ctx.transaction(async (tx) => {
		const entry = await lockOwnEntry(tx, ctx.actor, entryId, 'edit')
		const newest = entry.problem?.versions[0]
		if (!newest) throw new EntryLocked()
		if (newest.id !== versionId) throw new EntryStale({ at: ctx.receivedAt.toISOString() })
		if (entry.problemVersionId === versionId) return
		requireOpen(ctx, entry)
		await saveRevision(ctx, tx, entry, 'problem', { problemVersionId: versionId })
	})
}
