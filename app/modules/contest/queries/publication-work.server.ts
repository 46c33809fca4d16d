import type { Context } from '~/modules/context'
import { listsOfNotice, readTrackLists } from '~/modules/notice/load-release.server'
import { askOfList, canBeReleased } from '~/modules/notice/rules/release'
import { type Place, wholeOf } from '../scope'
import type { Found } from './found-work'

type Publication = Awaited<ReturnType<typeof readTrackLists>>

/**
 * What waits between a frozen ranking and the released lists: what the pages of the decision, the
 * notice and the release ask for. A notice and a release are the whole contest's to open.
 */
export async function countPublication(ctx: Context, places: readonly Place[]): Promise<Found[]> {
	const now = ctx.contestNow()
	const whole = wholeOf(places)
	const tracks = places.flatMap(({ tracks: some }) => some ?? [])
	const publication = await readTrackLists(
		ctx.db,
		{
			OR: [{ contestId: { in: whole } }, { id: { in: tracks } }],
			rounds: { some: { snapshots: { some: {} } } },
		},
		now,
	)
	const speaksFor = ({ contestId }: { contestId: string }) => whole.includes(contestId)
	return [
		...listsAsking(publication).filter((found) => found.key !== 'notify' || speaksFor(found)),
		...noticesRunning(publication, now),
		...noticesToRelease(publication).filter(speaksFor),
	]
}

function listsAsking({ lists }: Publication): Found[] {
	return lists.flatMap((list) => {
		const key = askOfList(list)
		return key ? [{ contestId: list.track.contestId, key, count: 1 }] : []
	})
}

function noticesRunning({ notices }: Publication, now: Date): Found[] {
	return notices
		.filter(({ closesAt }) => now < closesAt)
		.map(({ contestId, closesAt }) => ({ contestId, key: 'notice_runs', count: 1, due: closesAt }))
}

function noticesToRelease({ lists, notices }: Publication): Found[] {
	return notices
		.filter(({ releases }) => releases.length === 0)
		.filter(({ id }) => canBeReleased(listsOfNotice(lists, id).map(({ readiness }) => readiness)))
		.map(({ contestId }) => ({ contestId, key: 'release', count: 1 }))
}
