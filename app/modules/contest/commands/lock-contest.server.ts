import type { Context } from '~/modules/context'
import { Conflict, Forbidden } from '~/modules/domain-error'
import type { Tx } from '~/platform/db.server'
import { requireOrganizerContest } from '../access.server'

/** The state of the contest's set-up that a form is filled from and sent back with. */
export const versionOf = (contest: { updatedAt: Date }) => contest.updatedAt.toISOString()

/**
 * Holds the contest's row for one edit of its set-up. Refuses track organizers, and a form that
 * was filled from an older state than the present one: all parts of the set-up share one version.
 */
export async function lockContest(ctx: Context, tx: Tx, slug: string, version: string) {
	const contest = await requireOrganizerContest({ ...ctx, db: tx }, slug)
	if (!contest.wholeContest) throw new Forbidden()
	const [row] = await tx.$queryRaw<{ updatedAt: Date }[]>`
		select updated_at as "updatedAt" from contest where id = ${contest.id} for update`
	if (!row || versionOf(row) !== version) throw new Conflict()
	return contest
}

/** Marks the set-up as changed, so that forms filled before are refused. */
export async function touchContest(tx: Tx, contestId: string): Promise<void> {
	await tx.contest.update({ where: { id: contestId }, data: {}, select: { id: true } })
}
