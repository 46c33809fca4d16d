import { namesInLanguage } from '~/modules/contest/rules/contest-hosts'
import { contestName, contestNameSelect } from '~/modules/contest/rules/contest-name'
import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { normalizeCertificateNumber } from '../rules/certificate-number'

/** What anybody learns from a certificate's number; null for a number that was never given. */
export async function findCertificate(ctx: Context, typed: string) {
	const number = normalizeCertificateNumber(typed)
	if (number === '' || number.length > 100) return null
	const award = await ctx.db.award.findUnique({
		where: { certificateNumber: number },
		select: {
			certificateNumber: true,
			title: true,
			titleEn: true,
			seat: true,
			grantedAt: true,
			revokedAt: true,
			revocation: true,
			entryId: true,
			organization: { select: { name: true } },
			contest: {
				select: {
					slug: true,
					...contestNameSelect,
					isDemo: true,
					hosts: true,
					hostsEn: true,
				},
			},
			release: {
				select: {
					documentNumber: true,
					items: { select: { id: true, entryId: true, title: true, organizationName: true } },
				},
			},
		},
	})
	if (!award) return null
	const { contest, release, ...facts } = award
	const item = release.items.find(({ entryId }) => entryId === award.entryId)
	return {
		number: facts.certificateNumber,
		listTitle: inLanguage(ctx.locale, facts.title, facts.titleEn),
		entryTitle: item?.title ?? '',
		organization: item?.organizationName ?? facts.organization.name,
		itemId: item?.id ?? null,
		grantedAt: facts.grantedAt,
		revokedAt: facts.revokedAt,
		revocation: facts.revokedAt ? facts.revocation : '',
		documentNumber: release.documentNumber,
		slug: contest.slug,
		isDemo: contest.isDemo,
		hosts: namesInLanguage(ctx.locale, contest.hosts, contest.hostsEn),
		contestName: contestName(ctx.locale, contest),
	}
}
