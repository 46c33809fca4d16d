import type { Context } from '~/modules/context'
import { rememberShown } from '~/platform/shown-memo.server'
import { publicContest } from '../access.server'
import { contestHostsSelect, hostsInLanguage } from '../rules/contest-hosts'

/**
 * What stands around every public page of a contest: names, contact, filings. Null before any
 * contest is published; NotFound for the slug of an unknown or unpublished one.
 */
export function getPublicChrome(ctx: Context, slug?: string) {
	return rememberShown(`chrome ${ctx.locale} ${slug ?? ''}`, () => readChrome(ctx, slug))
}

async function readChrome(ctx: Context, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return null
	const details = await ctx.db.contest.findUniqueOrThrow({
		where: { id: contest.id },
		select: {
			...contestHostsSelect,
			contactPhone: true,
			contactEmail: true,
			icpNumber: true,
			policeNumber: true,
		},
	})
	const { contactPhone, contactEmail, icpNumber, policeNumber } = details
	const { slug: ownSlug, state, name, edition, isDemo } = contest
	return {
		slug: ownSlug,
		state,
		name,
		edition,
		isDemo,
		...hostsInLanguage(ctx.locale, details),
		contactPhone,
		contactEmail,
		icpNumber,
		policeNumber,
	}
}

export type PublicChrome = NonNullable<Awaited<ReturnType<typeof getPublicChrome>>>
