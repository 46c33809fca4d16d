import { createHash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Context } from '~/modules/context'
import { receiptFiles } from '~/modules/file/queries.server'
import type { Tx } from '~/platform/db.server'
import {
	EntryIncomplete,
	EntryLocked,
	EntryStale,
	MendingClosed,
	SubmissionClosed,
	SubmissionNotOpen,
} from '../errors'
import {
	factsOf,
	findOwnEntry,
	momentOf,
	partiesOf,
	requireAction,
	stampedForm,
	type WholeEntry,
} from '../load.server'
import { holdsBack, lacksOf } from '../rules/completeness'
import { submittingAt } from '../rules/editing'
import { entryCode, receiptCodeFrom, type ReceiptRecord } from '../rules/receipt'
import { EntryContent } from '../schema'
import { lockEntry, recordEntryEvents, transitionEntry } from '../transition.server'
import type { OwnEntry } from '../whole-entries.server'

export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

type Texts = Pick<
	WholeEntry,
	'title' | 'summary' | 'domainId' | 'siteDivision' | 'siteAddress' | 'problemVersionId' | 'content'
>

/** SHA-256 over the canonical words of a draft or a frozen version. */
export function contentHashOf(texts: Texts): string {
	const { title, summary, domainId, siteDivision, siteAddress, problemVersionId } = texts
	const content = EntryContent.parse(texts.content)
	return sha256(
		canonicalize({
			title,
			summary,
			domainId,
			siteDivision,
			siteAddress,
			problemVersionId,
			content,
		})!,
	)
}

/** The hash printed on the receipt. */
export function receiptHashOf(record: ReceiptRecord): string {
	return sha256(canonicalize(record)!)
}

type DraftFile = Awaited<ReturnType<typeof receiptFiles>>[number]

/** The current version's number while the submitted draft still equals it; else null. */
export async function unchangedVersion(tx: Tx, entry: OwnEntry): Promise<number | null> {
	if (entry.state !== 'submitted' || entry.changedSince || !entry.currentVersionId) return null
	const version = await tx.entryVersion.findUniqueOrThrow({
		where: { id: entry.currentVersionId },
		select: { number: true },
	})
	return version.number
}

function requireOpen(ctx: Context, entry: WholeEntry) {
	const submitting = submittingAt(momentOf(entry), ctx.receivedAt)
	switch (submitting.kind) {
		case 'open':
			return submitting
		case 'early':
			throw new SubmissionNotOpen({ opensAt: submitting.opensAt.toISOString() })
		case 'late':
			throw new SubmissionClosed({ closedAt: submitting.closedAt.toISOString() })
		case 'mending_over':
			throw new MendingClosed({ closedAt: submitting.closedAt.toISOString() })
		case 'never':
			throw new EntryLocked()
	}
}

/** The next number of the track, under the track's row lock: a failed submission uses up none. */
async function nextCode(tx: Tx, entry: WholeEntry): Promise<string> {
	const track = await tx.track.update({
		where: { id: entry.trackId },
		data: { lastEntryNumber: { increment: 1 } },
		select: { code: true, lastEntryNumber: true },
	})
	return entryCode(track.code, track.lastEntryNumber)
}

async function freezeVersion(
	ctx: Context,
	tx: Tx,
	entry: WholeEntry,
	{ code, files, inGrace }: { code: string; files: DraftFile[]; inGrace: boolean },
) {
	const last = await tx.entryVersion.aggregate({
		where: { entryId: entry.id },
		_max: { number: true },
	})
	const number = (last._max.number ?? 0) + 1
	const record: ReceiptRecord = {
		contestId: entry.contestId,
		entry: code,
		number,
		receivedAt: ctx.receivedAt.toISOString(),
		contentHash: contentHashOf(entry),
		files: files.map(({ slot, name, size, sha256 }) => ({ slot, name, size, sha256 })),
	}
	const { title, summary, domainId, siteDivision, siteAddress, problemVersionId } = entry
	return tx.entryVersion.create({
		data: {
			entryId: entry.id,
			number,
			title,
			summary,
			domainId,
			siteDivision,
			siteAddress,
			problemVersionId,
			content: EntryContent.parse(entry.content),
			receivedAt: ctx.receivedAt,
			inGrace,
			submittedById: ctx.actor.kind === 'user' ? ctx.actor.userId : '',
			receiptCode: receiptCodeFrom(randomBytes(16)),
			receiptHash: receiptHashOf(record),
			formCode: stampedForm(entry)?.formCode ?? null,
			parties: partiesOf(entry),
			files: { create: files.map(({ fileId, slot }) => ({ fileId, slot })) },
			members: {
				create: entry.members.map(({ id, name, employer, title, role }, position) => {
					return { position, memberId: id, name, employer, title, role }
				}),
			},
		},
		select: { id: true, number: true },
	})
}

/**
 * Submits the working draft: what it holds is frozen as a version with a receipt. The contest's
 * time at which the request was received decides, inside the transaction. Pressing twice gives
 * the same receipt. Returns the version's number.
 */
export async function submitEntry(ctx: Context, input: { entryId: string; revision: number }) {
	return ctx.transaction(async (tx) => {
		await lockEntry(tx, input.entryId)
		const entry = await findOwnEntry(tx, ctx.actor, input.entryId)
		const unchanged = await unchangedVersion(tx, entry)
		if (unchanged) return unchanged
		const files = await receiptFiles(tx, entry.id)
		requireAction(ctx.actor, 'submit', entry)
		const { event, inGrace } = requireOpen(ctx, entry)
		if (entry.revision !== input.revision) {
			throw new EntryStale({ at: entry.updatedAt.toISOString() })
		}
		const lacks = holdsBack(lacksOf(factsOf(entry)))
		if (lacks.length > 0) throw new EntryIncomplete({ count: lacks.length })
		const code = entry.code ?? (await nextCode(tx, entry))
		const version = await freezeVersion(ctx, tx, entry, { code, files, inGrace })
		const changes = { code, currentVersionId: version.id, submittedAt: ctx.receivedAt }
		if (event === 'resubmit') {
			await tx.entry.update({
				where: { id: entry.id },
				data: { ...changes, updatedAt: ctx.receivedAt },
				select: { id: true },
			})
			const from = 'submitted'
			await recordEntryEvents(ctx, tx, event, [{ ...entry, code, from, to: from }])
		} else {
			await transitionEntry(ctx, tx, entry.id, event, { changes })
		}
		return version.number
	})
}
