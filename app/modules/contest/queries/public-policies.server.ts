import { z } from 'zod'
import { inLanguage } from '~/messages/define'
import { signs } from '~/messages/punctuation'
import type { Context } from '~/modules/context'
import { newestPublished, offered } from '~/modules/incentive/offered-policies'
import { claimWindow } from '~/modules/incentive/rules/claim-window'
import { type PolicyNode, PolicyNodeSchema } from '~/modules/incentive/schema/policy-conditions'
import { releaseDay } from '~/modules/incentive/window.server'
import { publicContest } from '../access.server'

/** Noon in Beijing of a calendar day: an instant that prints as that day. */
const instantOf = (day: string) => new Date(`${day}T12:00:00+08:00`)

const Schedule = z.array(
	z.object({ label: z.string(), labelEn: z.string().default(''), basisPoints: z.int() }),
)

/** The tree of conditions without the policy's name and version; null when it cannot be read. */
function conditionsOf(stored: unknown): PolicyNode | null {
	if (typeof stored !== 'object' || stored === null) return null
	const { policy: _, version: __, ...node } = stored as Record<string, unknown>
	const read = PolicyNodeSchema.safeParse(node)
	return read.success ? read.data : null
}

/** Published policies, each in its newest published version; null before any contest is public. */
export async function listPublicPolicies(ctx: Context, slug?: string) {
	const contest = await publicContest(ctx, slug)
	return contest && publishedPolicies(ctx, contest.id)
}

/** The published policies of a contest, with the last day to claim once its lists are released. */
export async function publishedPolicies(ctx: Context, contestId: string) {
	const anchor = await releaseDay(ctx.db, contestId, null)
	const rows = await ctx.db.policy.findMany({
		where: {
			contestId,
			...offered,
		},
		orderBy: { code: 'asc' },
		include: {
			versions: newestPublished,
		},
	})
	return rows.map(({ versions, name, nameEn, ...policy }) => {
		const version = versions[0]!
		return {
			id: policy.id,
			kind: policy.kind,
			name: inLanguage(ctx.locale, name, nameEn),
			document: signs[ctx.locale].parts(
				[policy.documentTitle, policy.documentNumber, policy.issuer].filter((part) => part !== ''),
			),
			clause: version.clause,
			version: version.version,
			benefit: inLanguage(ctx.locale, version.benefit, version.benefitEn),
			amountFen: version.amountFen.toString(),
			isExample: version.isExample,
			conditions: conditionsOf(version.conditions),
			instalments: Schedule.parse(version.schedule).map(({ label, labelEn, basisPoints }) => ({
				label: inLanguage(ctx.locale, label, labelEn),
				basisPoints,
			})),
			claimMonths: version.claimMonths,
			/** The last day to claim; null before the release it runs from. */
			lastDay: anchor && instantOf(claimWindow(anchor, version.claimMonths).lastDay),
			validFrom: version.validFrom,
			validTo: version.validTo,
		}
	})
}

export type PublicPolicy = Awaited<ReturnType<typeof publishedPolicies>>[number]
