import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { receiptFiles } from '~/modules/file/queries.server'
import { unchangedVersion } from '../commands/submit-entry.server'
import { findOwnEntry } from '../load.server'
import { taskOf } from '../rules/entry-task'
import { contentFields } from '../rules/fields'
import { eventsShownToEntrant } from '../rules/lifecycle'
import { printedReceiptCode } from '../rules/receipt'
import { EntryContent } from '../schema'
import { faceOf } from './entry.server'
import { domainName, siteLine } from './particulars.server'

/** The entry's home: what is missing, its versions with receipts, and its life so far. */
export async function getEntryOverview(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const [versions, events, returned] = await Promise.all([
		ctx.db.entryVersion.findMany({
			where: { entryId },
			orderBy: { number: 'desc' },
			select: {
				id: true,
				number: true,
				receivedAt: true,
				receiptCode: true,
				_count: { select: { files: true } },
			},
		}),
		ctx.db.entryEvent.findMany({
			where: { entryId },
			orderBy: { id: 'asc' },
			select: {
				id: true,
				event: true,
				fromState: true,
				toState: true,
				reasonCode: true,
				note: true,
				actorId: true,
				at: true,
			},
		}),
		entry.state === 'returned' ? lastReturn(ctx, entryId) : null,
	])
	const face = faceOf(ctx, entry)
	const { state, changedSince } = entry
	const open = face.editing.until !== null
	return {
		entry: face,
		/** Saved since the current version was submitted: counts only once submitted again. */
		changedSince,
		task: taskOf({ state, open, lacks: face.lacks, changedSince }),
		versions: versions.map(({ receivedAt, receiptCode, _count, ...version }) => ({
			...version,
			receiptCode: printedReceiptCode(receiptCode),
			receivedAt: receivedAt.toISOString(),
			files: _count.files,
			current: version.id === entry.currentVersionId,
		})),
		events: await withNames(ctx, entry.organizationId, eventsShownToEntrant(events)),
		returned,
	}
}

/** The screener's words on the entry in hand. */
async function lastReturn(ctx: Context, entryId: string) {
	return ctx.db.screeningReview.findFirst({
		where: { entryId, outcome: 'returned' },
		orderBy: { at: 'desc' },
		select: { note: true, reasonCodes: true },
	})
}

type Event = {
	id: bigint
	event: string
	toState: string
	reasonCode: string | null
	note: string
	actorId: string | null
	at: Date
}

/** The entry's own people appear by name, everybody else as the committee. */
async function withNames(ctx: Context, organizationId: string, events: Event[]) {
	const ids = events.flatMap(({ actorId }) => actorId ?? [])
	const people = await ctx.db.organizationMember.findMany({
		where: { organizationId, userId: { in: ids } },
		select: { userId: true, user: { select: { name: true } } },
	})
	return events.map(({ id, at, actorId, ...event }) => ({
		...event,
		key: String(id),
		at: at.toISOString(),
		who: people.find(({ userId }) => userId === actorId)?.user.name ?? null,
	}))
}

/** The last look before submitting: everything that would be frozen, and what still lacks. */
export async function getSubmission(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const [files, domain] = await Promise.all([
		receiptFiles(ctx.db, entryId),
		domainName(ctx, entry.domainId),
	])
	const content = EntryContent.parse(entry.content)
	const version = entry.problem?.versions[0]
	return {
		entry: faceOf(ctx, entry),
		current: await unchangedVersion(ctx.db, entry),
		files,
		summary: entry.summary,
		domain,
		site: siteLine(ctx.locale, entry),
		problem: version ? inLanguage(ctx.locale, version.title, version.titleEn) : '',
		texts: contentFields[entry.track.kind].map((field) => ({ field, text: content[field] ?? '' })),
		members: entry.members.map(({ name }) => name),
	}
}
