import { inLanguage, type Locale } from '~/messages/define'
import type { Context } from '~/modules/context'
import { divisionName } from '~/modules/organization/rules/particulars'

/** The name of the domain an entry is entered in; empty where none is chosen. */
export async function domainName(ctx: Context, domainId: string | null): Promise<string> {
	const domain = domainId
		? await ctx.db.domain.findUnique({
				where: { id: domainId },
				select: { name: true, nameEn: true },
			})
		: null
	return domain ? inLanguage(ctx.locale, domain.name, domain.nameEn) : ''
}

/** The version of a problem statement that is answered; null where none is chosen. */
export async function answeredProblem(ctx: Context, problemVersionId: string | null) {
	if (!problemVersionId) return null
	const version = await ctx.db.problemVersion.findUnique({
		where: { id: problemVersionId },
		select: { number: true, title: true, titleEn: true, problem: { select: { code: true } } },
	})
	if (!version) return null
	const { problem, ...answered } = version
	return { code: problem.code, ...answered }
}

type Site = { siteDivision: string | null; siteAddress: string }

/** Where the project stands, in one line; empty where not said yet. */
export function siteLine(locale: Locale, { siteDivision, siteAddress }: Site): string {
	if (!siteDivision) return ''
	return `${divisionName(siteDivision, locale === 'en' ? 'en' : 'zh')} ${siteAddress}`
}
