import { inLanguage } from '~/messages/define'
import { publicContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { divisionLabel } from '../division-label'

/** One line of a released list with its own page; missing before the release. */
export async function getShowcase(ctx: Context, itemId: string, slug?: string) {
	const item = await ctx.db.releaseItem.findFirst({
		where: { id: itemId, release: { state: 'released' } },
		select: {
			id: true,
			seat: true,
			title: true,
			summary: true,
			organizationName: true,
			domainName: true,
			domainNameEn: true,
			division: true,
			score: true,
			track: { select: { kind: true, listTitle: true, listTitleEn: true } },
			release: {
				select: {
					documentNumber: true,
					releasedAt: true,
					contest: { select: { id: true, slug: true } },
				},
			},
			entry: {
				select: {
					award: { select: { certificateNumber: true, revokedAt: true } },
					partners: { select: { organization: { select: { name: true } } } },
					problem: { select: { id: true, code: true } },
					problemVersion: { select: { title: true, titleEn: true } },
				},
			},
		},
	})
	if (!item) throw new NotFound()
	const { contest, ...release } = item.release
	if (slug !== undefined && slug !== contest.slug) throw new NotFound()
	const face = await publicContest(ctx, contest.slug)
	const current = slug === undefined ? await publicContest(ctx) : face
	const { problem, problemVersion, award, partners } = item.entry
	return {
		movedTo: current?.id === contest.id ? null : `/c/${contest.slug}/showcase/${itemId}`,
		item: {
			id: item.id,
			seat: face!.settings.showOrder ? item.seat : null,
			score: face!.settings.showScores ? item.score : null,
			title: item.title,
			summary: item.summary,
			organization: item.organizationName,
			partners: partners.map(({ organization }) => organization.name),
			domain: inLanguage(ctx.locale, item.domainName, item.domainNameEn),
			division: divisionLabel(item.division, ctx.locale),
			kind: item.track.kind,
			listTitle: inLanguage(ctx.locale, item.track.listTitle, item.track.listTitleEn),
			problem:
				problem && problemVersion
					? {
							...problem,
							title: inLanguage(ctx.locale, problemVersion.title, problemVersion.titleEn),
						}
					: null,
			award,
			release,
		},
	}
}
