import type { Context } from '~/modules/context'
import { type Place, wholeOf, within } from '../scope'
import { countsOf, type Found } from './found-work'

type Scope = { places: readonly Place[]; contestId: { in: string[] } }

/** What waits between a frozen ranking and the awards. */
export async function countPublication(ctx: Context, places: readonly Place[]): Promise<Found[]> {
	const scope = { places, contestId: { in: places.map(({ id }) => id) } }
	const found = await Promise.all([
		countDecisions(ctx, scope),
		countNotices(ctx, scope),
		countAwards(ctx, scope),
	])
	return found.flat()
}

async function countDecisions({ db }: Context, { places }: Scope): Promise<Found[]> {
	const [tracks, decisions] = await Promise.all([
		db.track.groupBy({
			by: ['contestId'],
			where: {
				OR: [
					{ contestId: { in: wholeOf(places) } },
					{ id: { in: places.flatMap(({ tracks: some }) => some ?? []) } },
				],
				rounds: { some: { snapshots: { some: {} } } },
				decisions: { none: { state: { in: ['approved', 'proposed'] } } },
			},
			_count: true,
		}),
		db.decision.groupBy({
			by: ['contestId'],
			where: {
				OR: within(places),
				state: 'approved',
				notices: { none: { notice: { withdrawnAt: null } } },
			},
			_count: true,
		}),
	])
	return [...countsOf('decide', tracks), ...countsOf('notify', decisions)]
}

async function countNotices(ctx: Context, { contestId }: Scope): Promise<Found[]> {
	const now = ctx.contestNow()
	const standing = { contestId, withdrawnAt: null }
	const [running, over] = await Promise.all([
		ctx.db.notice.groupBy({
			by: ['contestId'],
			where: { ...standing, closesAt: { gt: now } },
			_count: true,
			_min: { closesAt: true },
		}),
		ctx.db.notice.groupBy({
			by: ['contestId'],
			where: {
				...standing,
				closesAt: { lte: now },
				releases: { none: { state: { in: ['released', 'proposed'] } } },
			},
			_count: true,
		}),
	])
	return [
		...running.map((row) => ({
			contestId: row.contestId,
			key: 'notice_runs' as const,
			count: row._count,
			due: row._min.closesAt,
		})),
		...countsOf('release', over),
	]
}

async function countAwards({ db }: Context, { contestId }: Scope): Promise<Found[]> {
	const [releases, awards] = await Promise.all([
		db.release.findMany({
			where: { contestId, state: 'released' },
			select: { contestId: true, _count: { select: { items: true } } },
		}),
		db.award.groupBy({ by: ['contestId'], where: { contestId }, _count: true }),
	])
	return contestId.in.map((id) => {
		const released = releases
			.filter((release) => release.contestId === id)
			.reduce((sum, { _count }) => sum + _count.items, 0)
		const awarded = awards.find((row) => row.contestId === id)?._count ?? 0
		return { contestId: id, key: 'award', count: Math.max(0, released - awarded) }
	})
}
