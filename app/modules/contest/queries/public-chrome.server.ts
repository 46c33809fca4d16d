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
	const { slug: ownSlug, state, name, edition, isDemo } = contest
	return { slug: ownSlug, state, name, edition, isDemo, ...(await getContestFoot(ctx, contest.id)) }
}

/** What the foot of a contest's pages says: who holds it, how to reach them, its filings. */
export async function getContestFoot(ctx: Context, contestId: string) {
	const details = await ctx.db.contest.findUniqueOrThrow({
		where: { id: contestId },
		select: {
			...contestHostsSelect,
			contactPhone: true,
			contactEmail: true,
			icpNumber: true,
			policeNumber: true,
		},
	})
	const { contactPhone, contactEmail, icpNumber, policeNumber } = details
	return {
		...hostsInLanguage(ctx.locale, details),
		contactPhone,
		contactEmail,
		icpNumber,
		policeNumber,
	}
}

export type ContestFoot = Awaited<ReturnType<typeof getContestFoot>>
export type PublicChrome = NonNullable<Awaited<ReturnType<typeof getPublicChrome>>>
