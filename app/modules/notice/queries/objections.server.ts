import { inLanguage } from '~/messages/define'
import { requireContestReader } from '~/modules/contest/access.server'
import { canReadContest } from '~/modules/contest/policy'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { isDisclosed } from '~/modules/audit/disclosure.server'
import { objectedEntry, objectedPlace } from '../objected'
import { canHandleObjection, canReadObjection, canSettleUpholding } from '../policy'
import { nextObjectionState, type ObjectionEvent } from '../rules/objection'

const handled = ['accept', 'refuse', 'dismiss', 'uphold'] as const satisfies ObjectionEvent[]

type Filer = { filerKind: string; filerName: string; filerContact: string; filerCode: string }

/** The filer as the handlers read it; sealed (null) from a supervisor who has not said why. */
function filerOf({ filerKind, filerName, filerContact, filerCode }: Filer) {
	return { kind: filerKind, name: filerName, contact: filerContact, code: filerCode }
}

/**
 * One objection with its filer's sealed identity, for its handlers, and for supervisors once they
 * have given a reason: every reading of it is written to the audit log.
 */
export async function readObjection(ctx: Context, slug: string, objectionId: string) {
	return ctx.transaction(async (tx) => {
		const contest = await requireContestReader({ ...ctx, db: tx }, slug)
		const objection = await tx.objection.findFirst({
			where: { id: objectionId, notice: { contestId: contest.id } },
			include: {
				entry: {
					select: {
						code: true,
						title: true,
						state: true,
						...objectedEntry,
						organization: { select: { name: true } },
					},
				},
				notice: { select: { id: true, title: true, titleEn: true } },
				evidence: { select: { id: true, name: true, size: true, sha256: true } },
			},
		})
		const place = objection && objectedPlace(contest.id, objection.entry)
		if (!objection || !place || !canReadObjection(ctx.actor, place)) throw new NotFound()
		const handles = canHandleObjection(ctx.actor, place)
		const open = handles || (await isDisclosed(ctx, tx, 'objection', objectionId))
		await ctx.audit(tx, 'objection.read', {
			contestId: contest.id,
			subjectType: 'objection',
			subjectId: objectionId,
			identity: open,
		})
		const { filerKind, filerName, filerContact, filerCode, ...rest } = objection
		const { state, entryId, proposedState, proposedById, evidence } = objection
		const now = ctx.contestNow()
		const waiting = proposedState !== null && state === 'accepted'
		return {
			objection: {
				...rest,
				notice: {
					id: objection.notice.id,
					title: inLanguage(ctx.locale, objection.notice.title, objection.notice.titleEn),
				},
				evidence: open && evidence ? { ...evidence, size: evidence.size.toString() } : null,
			},
			filer: open ? filerOf({ filerKind, filerName, filerContact, filerCode }) : null,
			events:
				waiting || !handles
					? []
					: handled.filter((event) => nextObjectionState({ entryId, state }, event, now) !== null),
			canSettle:
				waiting && canSettleUpholding(ctx.actor, { ...place, proposedState, proposedById }),
			waiting,
			now,
		}
	})
}

/**
 * What anybody holding its code sees of an objection to a public notice: never who filed it. Null
 * for a code that is not one of the notice's, NotFound for a notice that is not the contest's.
 */
export async function findObjectionByCode(
	ctx: Context,
	noticeId: string,
	code: string,
	slug?: string,
) {
	const notice = await ctx.db.notice.findUnique({
		where: { id: noticeId, contest: { slug } },
		select: { contest: { select: { state: true } } },
	})
	if (!notice || !canReadContest(notice.contest)) throw new NotFound()
	if (!code) return null
	const row = await ctx.db.objection.findFirst({
		where: { code: code.trim().toUpperCase(), noticeId },
		select: {
			code: true,
			state: true,
			cause: true,
			filedAt: true,
			answerDueAt: true,
			answer: true,
			answeredAt: true,
			entry: { select: { title: true } },
			notice: { select: { id: true, title: true, titleEn: true } },
		},
	})
	if (!row) return null
	const final = row.state !== 'received' && row.state !== 'accepted'
	return { ...row, answer: final ? row.answer : '' }
}
