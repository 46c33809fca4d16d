import { randomBytes } from 'node:crypto'
import { recordUnnamed } from '~/modules/audit/record.server'
import { canReadContest } from '~/modules/contest/policy'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { tellOf } from '~/modules/message/events.server'
import { checkCreditCode, normalizeCreditCode } from '~/modules/organization/rules/credit-code'
import type { Tx } from '~/platform/db.server'
import { FilerCodeInvalid, FilingRefused, NoticeClosed, ObjectionRepeated } from '../errors'
import { canFileObjection } from '../policy'
import { closingOf } from '../rules/closing'
import { filingFaults } from '../rules/objection'
import { foreseeableCalendar } from '../rules/official-calendar'
import type { ObjectionInput } from '../schema'

/** Working days in which an objection is answered. */
const answerDays = 10

/** Shortest description of evidence that somebody could look into. */
const describedEvidence = 20

/** No 0 O 1 I L; about 50 bits. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

function newCode(): string {
	const letters = [...randomBytes(10)].map((byte) => signs.charAt(byte % signs.length)).join('')
	return `YY-${letters.slice(0, 5)}-${letters.slice(5)}`
}

/**
 * Takes in an objection to one entry of a notice while its window is open, by the instant the
 * request was received. Answers with the code under which the filer follows it. The identity is
 * kept with the objection alone, never in the audit log or a mail, not even as the log's author.
 * `slug`: of the contest the address names, where it names one.
 */
export async function fileObjection(
	ctx: Context,
	noticeId: string,
	input: ObjectionInput,
	slug?: string,
) {
	return ctx.transaction(async (tx) => {
		const notice = await loadNotice(tx, noticeId, slug)
		if (!notice || !canReadContest(notice.contest)) throw new NotFound()
		if (!canFileObjection(notice, ctx.receivedAt)) throw new NoticeClosed()
		const listed = notice.lists.some(({ decision }) =>
			decision.seats.some(({ entryId }) => entryId === input.entryId),
		)
		if (!listed) throw new NotFound()
		const evidenceFileId = await ownEvidence(ctx, tx, noticeId, input.evidenceFileId)
		refuseFaults(ctx, notice, input, evidenceFileId)
		const filing = filed(ctx, input)
		await refuseRepeated(tx, noticeId, filing)
		const code = newCode()
		const objection = await tx.objection.create({
			data: { ...filing, noticeId, code, evidenceFileId, filerLocale: ctx.locale },
			select: { id: true },
		})
		const event = {
			contestId: notice.contestId,
			subjectType: 'objection',
			subjectId: objection.id,
			noticeId,
			entryId: input.entryId,
			cause: filing.cause,
		}
		await recordUnnamed(ctx, tx, 'objection.filed', event)
		await tellOf(ctx, tx, 'objection.filed', event)
		return { code }
	})
}

function loadNotice(tx: Tx, id: string, slug?: string) {
	return tx.notice.findUnique({
		where: { id, contest: { slug } },
		select: {
			id: true,
			contestId: true,
			openedAt: true,
			closesAt: true,
			withdrawnAt: true,
			contest: { select: { state: true } },
			lists: { select: { decision: { select: { seats: { select: { entryId: true } } } } } },
		},
	})
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadNotice>>>

/** A file that this person laid beside this notice; anything else counts as none. */
async function ownEvidence(ctx: Context, tx: Tx, noticeId: string, fileId?: string) {
	if (!fileId || ctx.actor.kind !== 'user') return null
	const file = await tx.storedFile.findFirst({
		where: {
			id: fileId,
			ownerId: ctx.actor.userId,
			subjectType: 'notice',
			subjectId: noticeId,
			state: 'stored',
		},
		select: { id: true },
	})
	return file?.id ?? null
}

function refuseFaults(ctx: Context, notice: Loaded, input: ObjectionInput, fileId: string | null) {
	const described = [...input.evidence].length >= describedEvidence
	const [fault] = filingFaults(
		{
			...input,
			receivedAt: ctx.receivedAt,
			sealed: input.sealed !== undefined,
			evidenceCount: Number(described) + Number(fileId !== null),
		},
		{ opensAt: notice.openedAt, closesAt: notice.closesAt },
	)
	if (fault === 'before_notice' || fault === 'after_notice') throw new NoticeClosed()
	if (fault) throw new FilingRefused(fault)
	if (input.filerKind !== 'organization') return
	const { valid } = checkCreditCode(normalizeCreditCode(input.filerCode))
	if (!valid) throw new FilerCodeInvalid()
}

function filed(ctx: Context, input: ObjectionInput) {
	const { filerKind, filerName, filerContact, cause, entryId } = input
	const filerCode = filerKind === 'organization' ? normalizeCreditCode(input.filerCode) : ''
	return {
		entryId,
		filerKind,
		filerName,
		filerContact,
		filerCode,
		cause,
		statement: input.statement,
		evidenceText: input.evidence,
		filedAt: ctx.receivedAt,
		answerDueAt: closingOf({
			from: ctx.receivedAt,
			workingDays: answerDays,
			calendar: foreseeableCalendar,
		}).closesAt,
	}
}

/** One cause each: a double click is not a second objection. */
async function refuseRepeated(tx: Tx, noticeId: string, filing: ReturnType<typeof filed>) {
	const { entryId, cause, filerName, filerContact } = filing
	await tx.$queryRaw`select id from notice where id = ${noticeId} for update`
	const same = await tx.objection.count({
		where: { noticeId, entryId, cause, filerName, filerContact },
	})
	if (same > 0) throw new ObjectionRepeated()
}
