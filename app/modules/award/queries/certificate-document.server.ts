import { inLanguage } from '~/messages/define'
import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import { contestSettings } from '~/modules/contest/schema'
import type { Context } from '~/modules/context'
import { NotFound } from '~/modules/domain-error'
import { findOwnEntry } from '~/modules/entry/load.server'
import { absoluteUrl } from '~/modules/message/links.server'
import { certificateDocument } from '../documents/certificate-document.server'
import { CertificateRevoked } from '../errors'

/**
 * The certificate of an entry's award as PDF, for the entry's own people. Nothing for an entry that
 * won none; CertificateRevoked once it is void.
 */
export async function getCertificateDocument(ctx: Context, entryId: string) {
	const entry = await findOwnEntry(ctx.db, ctx.actor, entryId)
	const award = await ctx.db.award.findUnique({
		where: { entryId },
		select: {
			title: true,
			titleEn: true,
			seat: true,
			certificateNumber: true,
			grantedAt: true,
			revokedAt: true,
			contest: { select: { ...contestNameSelect, hosts: true, settings: true, isDemo: true } },
			release: {
				select: {
					documentNumber: true,
					items: { where: { entryId }, select: { title: true, organizationName: true }, take: 1 },
				},
			},
		},
	})
	if (!award) throw new NotFound()
	if (award.revokedAt) throw new CertificateRevoked()
	const { contest, release } = award
	const item = release.items[0]
	return certificateDocument(ctx.locale, {
		number: award.certificateNumber,
		contestName: contestName(ctx.locale, contest),
		listTitle: inLanguage(ctx.locale, award.title, award.titleEn),
		entryTitle: item?.title ?? entry.title,
		organizations: [
			item?.organizationName ?? entry.organization.name,
			...entry.partners.map(({ organization }) => organization.name),
		],
		seat: contestSettings(contest.settings).showOrder ? award.seat : null,
		documentNumber: release.documentNumber,
		grantedAt: award.grantedAt,
		hosts: contest.hosts,
		address: absoluteUrl(`/verify/certificate/${encodeURIComponent(award.certificateNumber)}`),
		isDemo: contest.isDemo,
	})
}
