import { openNotice } from '~/modules/notice/commands/open-notice.server'
import { proposeDecision } from '~/modules/notice/commands/propose-decision.server'
import { proposeRelease } from '~/modules/notice/commands/propose-release.server'
import { settleDecision } from '~/modules/notice/commands/settle-decision.server'
import { settleRelease } from '~/modules/notice/commands/settle-release.server'
import { freezeRanking } from '~/modules/ranking/commands/freeze-ranking.server'
import { computeRanking } from '~/modules/ranking/compute.server'
import { db } from '~/platform/db.server'
import { at, closing, type World } from './judged-world'

type Track = 'a' | 'b'

/** Freezes a round as its page would: with the hash of the ranking as it stands. */
export async function freeze(world: World, track: Track = 'a', reason = '') {
	const roundId = world.rounds[track].id
	const { hash } = await computeRanking(db, roundId)
	return freezeRanking(world.first, world.slug, roundId, { hash, reason })
}

export type SeatPlan = { entryId?: string; reason?: string }[]

export function decisionInput(snapshotId: string, seats: SeatPlan, note = '') {
	return {
		snapshotId,
		minutesNumber: '示例纪要〔2026〕1号',
		minutesDate: new Date('2026-06-29T00:00:00Z'),
		note,
		seats: seats.map(({ entryId, reason = '' }) => ({ entryId, reason })),
	}
}

/** Entered by the first organizer, approved by the second. */
export async function decide(world: World, track: Track, snapshotId: string, seats: SeatPlan) {
	const input = decisionInput(snapshotId, seats, '按纪要办理')
	const { id } = await proposeDecision(world.first, world.slug, world.tracks[track].id, input)
	await settleDecision(world.second, world.slug, id, { outcome: 'approve', refusal: '' })
	return id
}

export const noticeInput = (decisions: string[]) => ({
	decisions,
	number: '公示〔2026〕1号',
	title: '拟入选名单公示',
	titleEn: 'Proposed lists on notice',
	body: '现将拟入选名单予以公示。',
	bodyEn: '',
})

/** From scored sheets to the open notice of track A's first seats. */
export async function noticed(world: World, count = 2) {
	const snapshot = await freeze(world)
	const seats = world.entries.a.slice(0, count).map(({ id }) => ({ entryId: id }))
	const decisionId = await decide(world, 'a', snapshot.id, seats)
	const notice = await openNotice(world.first, world.slug, noticeInput([decisionId]))
	return { snapshot, decisionId, notice }
}

export const releaseInput = (noticeId: string) => ({
	noticeId,
	documentNumber: '示发改〔2026〕12号',
	title: '关于发布首届大赛结果的通知',
	titleEn: '',
	body: '',
})

/** Proposed and published right at the printed closing instant. */
export async function release(world: World, noticeId: string, when = closing) {
	const input = releaseInput(noticeId)
	const { id } = await proposeRelease(at(world.first, when), world.slug, input)
	const word = { outcome: 'approve', refusal: '' } as const
	await settleRelease(at(world.second, when), world.slug, id, word)
	return id
}
