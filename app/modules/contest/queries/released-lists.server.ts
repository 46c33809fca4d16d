import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import type { ContestFace } from '../access.server'

/** The lists a contest has released, each under its official title; empty before the release. */
export async function listReleasedLists(ctx: Context, contest: ContestFace) {
	const tracks = await ctx.db.track.findMany({
		where: { contestId: contest.id, releaseItems: { some: { release: { state: 'released' } } } },
		orderBy: { position: 'asc' },
		select: {
			kind: true,
			listTitle: true,
			listTitleEn: true,
			releaseItems: {
				where: { release: { state: 'released' } },
				orderBy: { seat: 'asc' },
				select: {
					entryId: true,
					seat: true,
					title: true,
					organizationName: true,
					domainName: true,
					domainNameEn: true,
					score: true,
					release: { select: { documentNumber: true, releasedAt: true } },
				},
			},
		},
	})
	const { showOrder, showScores } = contest.settings
	return tracks.map(({ kind, listTitle, listTitleEn, releaseItems }) => ({
		kind,
		title: inLanguage(ctx.locale, listTitle, listTitleEn),
		documentNumber: releaseItems[0]!.release.documentNumber,
		releasedAt: releaseItems[0]!.release.releasedAt,
		showOrder,
		items: releaseItems.map(({ domainName, domainNameEn, release: _, score, ...item }) => ({
			...item,
			domain: inLanguage(ctx.locale, domainName, domainNameEn),
			score: showScores ? score : null,
		})),
	}))
}

export type ReleasedList = Awaited<ReturnType<typeof listReleasedLists>>[number]
