import { z } from 'zod'
import type { AuditData, Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { tellEach } from '../commands.server'
import {
	entryEditors,
	entryPeople,
	findReceiver,
	organizationPeople,
	type Receiver,
	staffOf,
} from '../receivers.server'
import { contestFace } from './contest-face.server'
import { both, idOf, type Teller, type Tellers } from './teller'

async function faceOf(tx: Tx, entryId: string) {
	const entry = await tx.entry.findUniqueOrThrow({
		where: { id: entryId },
		select: {
			contestId: true,
			trackId: true,
			code: true,
			title: true,
			contest: { select: { name: true, nameEn: true } },
			organization: { select: { name: true } },
		},
	})
	return {
		contestId: entry.contestId,
		trackId: entry.trackId,
		organizationName: entry.organization.name,
		params: {
			contestName: both(entry.contest.name, entry.contest.nameEn),
			entryCode: entry.code ?? '',
			entryTitle: entry.title,
			link: `/entrant/entries/${entryId}`,
		},
	}
}

async function reasonOf(tx: Tx, entryId: string): Promise<string> {
	const last = await tx.entryEvent.findFirst({
		where: { entryId },
		orderBy: { id: 'desc' },
		select: { note: true },
	})
	return last?.note ?? ''
}

const EntryRole = z.enum(['lead', 'editor', 'viewer'])

type News =
	| 'entry-advanced'
	| 'entry-not-advanced'
	| 'entry-unmended'
	| 'entry-withdrawn'
	| 'entry-disqualified'

/** To everybody of the entry; a round's outcome goes to many entries in one act. */
const entryNews =
	(template: News, { batch = false, partners = false, reason = false } = {}): Teller =>
	async (ctx, tx, data) => {
		const { contestId, params } = await faceOf(tx, idOf(data))
		const people = await entryPeople(tx, idOf(data), { partners })
		const why = reason ? await reasonOf(tx, idOf(data)) : ''
		return tellEach(ctx, tx, people, {
			contestId,
			template,
			params: { ...params, ...(why && { reason: why }) },
			...(batch && { batch: { key: `${template}:${ctx.requestId}` } }),
		})
	}

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
	'entry.advance': entryNews('entry-advanced', { batch: true, partners: true }),
	'entry.fill_place': entryNews('entry-advanced', { batch: true, partners: true }),
	'entry.not_advance': entryNews('entry-not-advanced', { batch: true, partners: true }),
	'entry.withdraw': entryNews('entry-withdrawn', { partners: true, reason: true }),
	'entry.disqualify': entryNews('entry-disqualified', { partners: true, reason: true }),
	'entry.lose_seat': seatLost,
	'entry.mend': mended,
	'entry.keep_unmended': entryNews('entry-unmended', { partners: true }),
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
