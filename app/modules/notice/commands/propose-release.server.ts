import { requireOrganizerContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { Forbidden, NotFound } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { ListReleased, ReleaseBlocked, ReleasePending } from '../errors'
import { type ListReadiness, releasableLists } from '../load-release.server'
import { canProposeRelease, canReadRelease } from '../policy'
import type { ReleaseInput } from '../schema'

/**
 * The lists of a notice that can be released now, with their entries. Throws ReleaseBlocked while
 * one of them cannot, ListReleased when nothing is left.
 */
export async function requireReleasable(
	tx: Tx,
	noticeId: string,
	now: Date,
): Promise<ListReadiness[]> {
	const lists = await releasableLists(tx, noticeId, now)
	const blocker = lists.flatMap(({ readiness }) => readiness.blockers)[0]
	if (blocker) throw new ReleaseBlocked(blocker)
	const open = lists.filter(({ readiness }) => readiness.releasable.length > 0)
	if (open.length === 0) throw new ListReleased()
	return open
}

/** Puts the release of a notice's lists before a second organizer. Nothing is public yet. */
export async function proposeRelease(ctx: Context, slug: string, input: ReleaseInput) {
	return ctx.transaction(async (tx) => {
		const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
		if (!canReadRelease(ctx.actor, contest)) throw new NotFound()
		if (!canProposeRelease(ctx.actor, contest) || ctx.actor.kind !== 'user') throw new Forbidden()
		await tx.$queryRaw`SELECT 1 FROM "notice" WHERE "id" = ${input.noticeId} FOR UPDATE`
		const notice = await tx.notice.findFirst({
			where: { id: input.noticeId, contestId: contest.id, withdrawnAt: null },
			select: { id: true, releases: { where: { state: 'proposed' }, select: { id: true } } },
		})
		if (!notice) throw new NotFound()
		if (notice.releases.length > 0) throw new ReleasePending()
		await requireReleasable(tx, notice.id, ctx.receivedAt)
		const release = await tx.release.create({
			data: {
				...input,
				contestId: contest.id,
				proposedById: ctx.actor.userId,
				proposedAt: ctx.receivedAt,
			},
			select: { id: true },
		})
		await ctx.audit(tx, 'release.proposed', {
			contestId: contest.id,
			subjectType: 'release',
			subjectId: release.id,
			noticeId: notice.id,
			documentNumber: input.documentNumber,
		})
		return release
	})
}
