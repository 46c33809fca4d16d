import type { Context } from '~/modules/context'
import type { Tx } from '~/platform/db.server'
import { certificateNumber } from '../rules/certificate-number'

/**
 * One award with its certificate number for each line of a release, in the release's transaction.
 * The caller has decided that the release is made.
 */
export async function grantAwards(ctx: Context, tx: Tx, releaseId: string) {
	const release = await tx.release.findUniqueOrThrow({
		where: { id: releaseId },
		select: {
			contestId: true,
			contest: { select: { slug: true } },
			items: {
				orderBy: [{ trackId: 'asc' }, { seat: 'asc' }],
				select: {
					entryId: true,
					seat: true,
					entry: { select: { organizationId: true } },
					track: { select: { id: true, code: true, listTitle: true, listTitleEn: true } },
				},
			},
		},
	})
	const { contestId, contest, items } = release
	const { count } = await tx.award.createMany({
		data: items.map(({ entryId, seat, entry, track }) => ({
			contestId,
			releaseId,
			trackId: track.id,
			entryId,
			organizationId: entry.organizationId,
			title: track.listTitle,
			titleEn: track.listTitleEn,
			seat,
			certificateNumber: certificateNumber(contest.slug, track.code, seat),
			grantedAt: ctx.receivedAt,
			grantedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
		})),
	})
	await ctx.audit(tx, 'award.granted', {
		contestId,
		subjectType: 'release',
		subjectId: releaseId,
		count,
	})
}
