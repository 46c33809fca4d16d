import { z } from 'zod'
import { inLanguage } from '~/messages/define'
import type { Context } from '~/modules/context'
import { type PolicyNode, PolicyNodeSchema } from '~/modules/incentive/schema/policy-conditions'
import { publicContest } from '../access.server'

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
	if (!contest) return null
	const rows = await ctx.db.policy.findMany({
		where: {
			contestId: contest.id,
			state: 'published',
			versions: { some: { publishedAt: { not: null } } },
		},
		orderBy: { code: 'asc' },
		include: {
			versions: {
				where: { publishedAt: { not: null } },
				orderBy: [{ publishedAt: 'desc' }, { version: 'desc' }],
				take: 1,
			},
		},
	})
	return rows.map(({ versions, name, nameEn, ...policy }) => {
		const version = versions[0]!
		return {
			id: policy.id,
			kind: policy.kind,
			name: inLanguage(ctx.locale, name, nameEn),
			document: [policy.documentTitle, policy.documentNumber, policy.issuer]
				.filter((part) => part !== '')
				.join('　'),
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
			validFrom: version.validFrom,
			validTo: version.validTo,
		}
	})
}

export type PublicPolicy = NonNullable<Awaited<ReturnType<typeof listPublicPolicies>>>[number]
