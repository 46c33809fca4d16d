import type { Tx } from '~/platform/db.server'
import { tellEach } from '../commands.server'
import { staffOf } from '../receivers.server'
import { contestFace } from './contest-face.server'
import { idOf, type Teller, type Tellers } from './teller'

async function judgeOfAssignment(tx: Tx, id: string) {
	const { judge, round } = await tx.assignment.findUniqueOrThrow({
		where: { id },
		select: {
			judge: { select: { id: true, name: true, userId: true } },
			round: { select: { contestId: true, trackId: true } },
		},
	})
	return { ...judge, ...round }
}

type Seat = { id: string; name: string; contestId: string; trackId: string | null }

/** To the organizers of the contest, who may want to draw another judge. */
const judgeNews =
	(
		news: 'accepted' | 'declined' | 'conflict' | 'abstained',
		seatOf: (tx: Tx, data: Parameters<Teller>[2]) => Promise<Seat>,
	): Teller =>
	async (ctx, tx, data) => {
		const seat = await seatOf(tx, data)
		const { slug, contestName } = await contestFace(tx, seat.contestId)
		const people = await staffOf(ctx, tx, 'organizer', seat)
		return tellEach(ctx, tx, people, {
			contestId: seat.contestId,
			template: 'judge-news',
			params: {
				news,
				judge: seat.name,
				...(news === 'declined' && { reason: String(data.reason ?? '') }),
				contestName,
				link: `/organizer/${slug}/judges/${seat.id}`,
			},
		})
	}

async function seatOfJudge(tx: Tx, judgeId: string): Promise<Seat> {
	const judge = await tx.judge.findUniqueOrThrow({
		where: { id: judgeId },
		select: { id: true, name: true, contestId: true },
	})
	return { ...judge, trackId: null }
}

const sheetVoided: Teller = async (ctx, tx, data) => {
	const judge = await judgeOfAssignment(tx, idOf(data))
	const { contestName } = await contestFace(tx, judge.contestId)
	return tellEach(ctx, tx, [{ id: judge.userId, name: judge.name }], {
		contestId: judge.contestId,
		template: 'sheet-voided',
		params: { contestName, link: '/judge' },
	})
}

/** To the person who is asked to judge, or is no longer. */
const judgeTold =
	(template: 'judge-invitation' | 'judge-removed', linkTo: (judgeId: string) => string): Teller =>
	async (ctx, tx, data) => {
		const { userId, name, contestId } = await tx.judge.findUniqueOrThrow({
			where: { id: idOf(data) },
			select: { userId: true, name: true, contestId: true },
		})
		const { contestName } = await contestFace(tx, contestId)
		return tellEach(ctx, tx, [{ id: userId, name }], {
			contestId,
			template,
			params: { contestName, link: linkTo(idOf(data)) },
		})
	}

export const judgingTellers = {
	'assignment.judge_invited': judgeTold('judge-invitation', (id) => `/judge/commitment/${id}`),
	'assignment.commitment_signed': judgeNews('accepted', (tx, data) => seatOfJudge(tx, idOf(data))),
	'assignment.invitation_declined': judgeNews('declined', (tx, data) =>
		seatOfJudge(tx, idOf(data)),
	),
	'assignment.judge_removed': judgeTold('judge-removed', () => '/judge'),
	'assignment.conflict_declared': judgeNews('conflict', (tx, data) =>
		seatOfJudge(tx, String(data.judgeId)),
	),
	'scoring.sheet_abstained': judgeNews('abstained', (tx, data) =>
		judgeOfAssignment(tx, idOf(data)),
	),
	'scoring.void_approved': sheetVoided,
} satisfies Tellers
