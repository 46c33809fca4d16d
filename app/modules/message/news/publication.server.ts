import { z } from 'zod'
import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { queueMails, tellEach } from '../commands.server'
import { localeOf } from '../locale-of'
import { admitsLetter } from '../mail-to-strangers.server'
import { organizationPeople, staffOf } from '../receivers.server'
import { both, idOf, type Teller, type Tellers } from './teller'

async function readObjection(tx: Tx, id: string) {
	return tx.objection.findUniqueOrThrow({
		where: { id },
		select: {
			code: true,
			state: true,
			answer: true,
			answerDueAt: true,
			filerName: true,
			filerContact: true,
			filerLocale: true,
			entry: { select: { trackId: true } },
			notice: {
				select: {
					id: true,
					title: true,
					titleEn: true,
					contest: { select: { id: true, slug: true, name: true, nameEn: true } },
				},
			},
		},
	})
}

type Objection = Awaited<ReturnType<typeof readObjection>>

/**
 * Whoever objected by an e-mail address is written to; others are called by the handlers. The mail
 * belongs to no contest, so that it stands on no organizer's desk: the identity is sealed.
 */
function filerOf({ filerContact, filerName, filerLocale, code, notice }: Objection) {
	const { success, data: email } = z.email().safeParse(filerContact.trim())
	if (!success) return null
	return {
		to: { email, name: filerName, locale: localeOf({ locale: filerLocale }) },
		params: {
			name: filerName,
			code,
			title: both(notice.title, notice.titleEn),
			link: `/c/${notice.contest.slug}/notices/${notice.id}`,
		},
	}
}

/** A receipt to whoever objected, and to the handlers that there is one; nothing of who or why. */
const objectionFiled: Teller = async (ctx, tx, data) => {
	const objection = await readObjection(tx, idOf(data))
	const filer = filerOf(objection)
	// Anybody may name anybody's address there, under any name.
	if (filer && (await admitsLetter(ctx, filer.to.email))) {
		await queueMails(ctx, tx, [{ ...filer, template: 'objection-filed' }])
	}
	const { notice, answerDueAt } = objection
	await tellEach(ctx, tx, await handlersOf(ctx, tx, objection), {
		contestId: notice.contest.id,
		template: 'objection-received',
		params: {
			contestName: both(notice.contest.name, notice.contest.nameEn),
			title: both(notice.title, notice.titleEn),
			answerBy: answerDueAt.toISOString(),
			link: `/organizer/${notice.contest.slug}/notice/objections/${idOf(data)}`,
		},
	})
}

const handlersOf = (ctx: Context, tx: Tx, { entry, notice }: Objection) =>
	staffOf(ctx, tx, 'organizer', { contestId: notice.contest.id, ...entry })

const objectionAccepted: Teller = async (ctx, tx, data) => {
	const objection = await readObjection(tx, idOf(data))
	const filer = filerOf(objection)
	if (!filer) return
	const params = { ...filer.params, answerBy: objection.answerDueAt.toISOString() }
	await queueMails(ctx, tx, [{ ...filer, template: 'objection-accepted', params }])
}

const objectionAnswered: Teller = async (ctx, tx, data) => {
	const objection = await readObjection(tx, idOf(data))
	const filer = filerOf(objection)
	const { state, answer } = objection
	if (!filer || state === 'received' || state === 'accepted') return
	const params = { ...filer.params, state, ...(answer && { answer }) }
	await queueMails(ctx, tx, [{ ...filer, template: 'objection-answered', params }])
}

/** Upholding needs a second handler of the same track. */
const upholdProposed: Teller = async (ctx, tx, data) => {
	const objection = await readObjection(tx, idOf(data))
	const { contest } = objection.notice
	return tellEach(ctx, tx, await handlersOf(ctx, tx, objection), {
		contestId: contest.id,
		template: 'second-person',
		params: {
			act: 'uphold',
			contestName: both(contest.name, contest.nameEn),
			link: `/organizer/${contest.slug}/notice/objections/${idOf(data)}`,
		},
	})
}

const certificateRevoked: Teller = async (ctx, tx, data) => {
	const award = await tx.award.findUniqueOrThrow({
		where: { id: idOf(data) },
		select: {
			organizationId: true,
			contestId: true,
			certificateNumber: true,
			title: true,
			titleEn: true,
			revocation: true,
			contest: { select: { name: true, nameEn: true } },
		},
	})
	const people = await organizationPeople(tx, award.organizationId)
	return tellEach(ctx, tx, people, {
		contestId: award.contestId,
		template: 'award-revoked',
		params: {
			contestName: both(award.contest.name, award.contest.nameEn),
			listTitle: both(award.title, award.titleEn),
			certificate: award.certificateNumber,
			reason: award.revocation ?? '',
			link: `/verify/certificate/${award.certificateNumber}`,
		},
	})
}

export const publicationTellers = {
	'objection.filed': objectionFiled,
	'objection.accept': objectionAccepted,
	'objection.refuse': objectionAnswered,
	'objection.dismiss': objectionAnswered,
	'objection.confirm_uphold': objectionAnswered,
	'objection.uphold': upholdProposed,
	'award.revocation_approve': certificateRevoked,
} satisfies Tellers
