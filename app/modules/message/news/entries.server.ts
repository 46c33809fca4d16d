import { z } from 'zod'
import type { AuditData, Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { lettersTo, queueMails, tellEach } from '../commands.server'
import {
	entryEditors,
	entryPeople,
	findReceiver,
	organizationPeople,
	peopleOfEntries,
	type Receiver,
	staffOf,
} from '../receivers.server'
import { contestFace } from './contest-face.server'
import { face, faceFrom, faceOf, lastNote } from './entry-face.server'
import { idOf, type Teller, type Tellers, tellsOfMany } from './teller'

const EntryRole = z.enum(['lead', 'editor', 'viewer'])

type News = 'entry-unmended' | 'entry-withdrawn' | 'entry-disqualified'

/** To everybody of the entry. */
const entryNews =
	(template: News, { reason = false } = {}): Teller =>
	async (ctx, tx, data) => {
		const { contestId, params } = await faceOf(tx, idOf(data))
		const people = await entryPeople(tx, idOf(data), { partners: true })
		const why = reason ? await lastNote(tx, idOf(data)) : ''
		return tellEach(ctx, tx, people, {
			contestId,
			template,
			params: { ...params, ...(why && { reason: why }) },
		})
	}

/** A round's outcome: to everybody of each of its entries, as one mailing. */
const outcomeNews = (template: 'entry-advanced' | 'entry-not-advanced'): Teller =>
	tellsOfMany(async (ctx, tx, all) => {
		const ids = all.map(idOf)
		const entries = await tx.entry.findMany({ where: { id: { in: ids } }, select: face })
		const people = await peopleOfEntries(tx, ids, { partners: true })
		const letters = entries.flatMap((entry) => {
			const { contestId, params } = faceFrom(entry)
			const batch = { key: `${template}:${ctx.requestId}` }
			return lettersTo(people.get(entry.id) ?? [], { contestId, template, params, batch })
		})
		return queueMails(ctx, tx, letters)
	})

const seatLost: Teller = async (ctx, tx, data) => {
	const { contestId, params } = await faceOf(tx, idOf(data))
	const cause =
		data.reasonCode === 'objection_upheld'
			? ('objection_upheld' as const)
			: ('new_decision' as const)
	const people = await entryPeople(tx, idOf(data), { partners: true })
	return tellEach(ctx, tx, people, {
		contestId,
		template: 'entry-seat-lost',
		params: { ...params, cause },
	})
}

/** To the track's organizers, who set the date for correcting. */
const mended: Teller = async (ctx, tx, data) => {
	const { contestId, trackId, params } = await faceOf(tx, idOf(data))
	const { slug, contestName } = await contestFace(tx, contestId)
	const people = await staffOf(ctx, tx, 'organizer', { contestId, trackId })
	return tellEach(ctx, tx, people, {
		contestId,
		template: 'entry-mended',
		params: {
			contestName,
			entryCode: params.entryCode,
			entryTitle: params.entryTitle,
			link: `/organizer/${slug}/screening/${idOf(data)}`,
		},
	})
}

/** To the track's organizers, whose list has to be decided again. */
const seatVacated: Teller = async (ctx, tx, data) => {
	const { contestId, trackId, params } = await faceOf(tx, idOf(data))
	const { slug, contestName } = await contestFace(tx, contestId)
	const people = await staffOf(ctx, tx, 'organizer', { contestId, trackId })
	return tellEach(ctx, tx, people, {
		contestId,
		template: 'seat-vacated',
		params: {
			contestName,
			entryCode: params.entryCode,
			entryTitle: params.entryTitle,
			link: `/organizer/${slug}/decision`,
		},
	})
}

/** An entry that leaves is told of to its people; one that had a seat, to the organizers too. */
const leaves =
	(template: 'entry-withdrawn' | 'entry-disqualified'): Teller =>
	async (ctx, tx, data) => {
		await entryNews(template, { reason: true })(ctx, tx, data)
		if (data.from === 'decided' || data.from === 'on_notice') await seatVacated(ctx, tx, data)
	}

const roleSet: Teller = async (ctx, tx, data) => {
	if (ctx.actor.kind === 'user' && ctx.actor.userId === data.userId) return
	const { contestId, params } = await faceOf(tx, idOf(data))
	return tellEach(ctx, tx, [await findReceiver(tx, String(data.userId))], {
		contestId,
		template: 'entry-role',
		params: {
			entryTitle: params.entryTitle,
			role: EntryRole.parse(data.role),
			link: params.link,
		},
	})
}

/** A member's own word, to those who work on the entry. */
const memberAnswered =
	(confirmed: boolean): Teller =>
	async (ctx, tx, data) => {
		const { contestId, params } = await faceOf(tx, idOf(data))
		const member = await tx.teamMember.findUniqueOrThrow({
			where: { id: String(data.memberId) },
			select: { name: true },
		})
		const people = await entryEditors(tx, idOf(data))
		return tellEach(ctx, tx, people, {
			contestId,
			template: 'member-answered',
			params: {
				member: member.name,
				confirmed,
				entryTitle: params.entryTitle,
				link: `${params.link}/team`,
			},
		})
	}

async function partnerNews(
	ctx: Context,
	tx: Tx,
	data: AuditData,
	news: 'partner-confirmed' | 'partner-removed',
	people: Receiver[],
) {
	const { contestId, params } = await faceOf(tx, idOf(data))
	const { name: partnerName } = await tx.organization.findUniqueOrThrow({
		where: { id: String(data.organizationId) },
		select: { name: true },
	})
	return tellEach(ctx, tx, people, {
		contestId,
		template: news,
		params: {
			partnerName,
			entryTitle: params.entryTitle,
			link: news === 'partner-removed' ? '/entrant' : `${params.link}/partners`,
		},
	})
}

export const entryTellers = {
	'entry.advance': outcomeNews('entry-advanced'),
	'entry.fill_place': outcomeNews('entry-advanced'),
	'entry.not_advance': outcomeNews('entry-not-advanced'),
	'entry.withdraw': leaves('entry-withdrawn'),
	'entry.disqualify': leaves('entry-disqualified'),
	'entry.lose_seat': seatLost,
	'entry.mend': mended,
	'entry.keep_unmended': entryNews('entry-unmended'),
	'entry.role_set': roleSet,
	'entry.member_confirmed': memberAnswered(true),
	'entry.member_declined': memberAnswered(false),
	'entry.partner_confirmed': async (ctx, tx, data) =>
		partnerNews(ctx, tx, data, 'partner-confirmed', await entryEditors(tx, idOf(data))),
	'entry.partner_removed': async (ctx, tx, data) => {
		const people = await organizationPeople(tx, String(data.organizationId))
		return partnerNews(ctx, tx, data, 'partner-removed', people)
	},
} satisfies Tellers
