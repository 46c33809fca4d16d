import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'

/** Other contests with released lists, the latest release first. */
export async function listEarlierEditions({ db, locale }: Context, contestId: string) {
	const releases = await db.release.findMany({
		where: {
			state: 'released',
			contestId: { not: contestId },
			contest: { state: { not: 'draft' } },
		},
		orderBy: { releasedAt: 'desc' },
		distinct: ['contestId'],
		take: 10,
		select: {
			releasedAt: true,
			contest: {
				select: { slug: true, name: true, nameEn: true, edition: true, editionEn: true },
			},
		},
	})
	return releases.map(({ releasedAt, contest }) => ({
		slug: contest.slug,
		releasedAt: releasedAt!,
		name: inLanguage(
			locale,
			contest.edition + contest.name,
			`${contest.editionEn} ${contest.nameEn}`,
		),
	}))
}
