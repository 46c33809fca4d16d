import { inLanguage } from '~/messages/define'
import { contestSettings } from '~/modules/contest/schema'
import type { Context } from '~/modules/context'

/**
 * The award an entry won, for its own people: call only for an entry the actor may read. Null
 * where it won none.
 */
export async function findOwnAward(ctx: Context, entryId: string) {
	const award = await ctx.db.award.findUnique({
		where: { entryId },
		select: {
			title: true,
			titleEn: true,
			seat: true,
			certificateNumber: true,
			revokedAt: true,
			revocation: true,
			contest: { select: { slug: true, settings: true } },
			release: {
				select: {
					documentNumber: true,
					items: { where: { entryId }, select: { id: true }, take: 1 },
				},
			},
		},
	})
	if (!award) return null
	return {
		title: inLanguage(ctx.locale, award.title, award.titleEn),
		seat: award.seat,
		/** Whether the list is published in order. */
		ordered: contestSettings(award.contest.settings).showOrder,
		certificateNumber: award.certificateNumber,
		revoked: award.revokedAt !== null,
		revocation: award.revocation,
		slug: award.contest.slug,
		documentNumber: award.release.documentNumber,
		itemId: award.release.items[0]?.id ?? null,
	}
}

export type OwnAward = NonNullable<Awaited<ReturnType<typeof findOwnAward>>>
