import { inLanguage } from '~/messages/define'
import { publicContest } from '~/modules/contest/access.server'
import type { Context } from '~/modules/context'
import { payoutNoticeCloses } from '../commands/take-step.server'
import { claimSelect } from '../load.server'

/**
 * Grants on payout notice (拟兑现公示) of a contest, those closing first; null before any contest
 * is public. Only what is published: no account, no evidence, no persons.
 */
export async function listPayoutNotices(ctx: Context, slug?: string) {
	const contest = await publicContest(ctx, slug)
	if (!contest) return null
	const rows = await ctx.db.claim.findMany({
		where: { contestId: contest.id, state: 'payout_notice' },
		orderBy: { code: 'asc' },
		select: {
			id: true,
			code: true,
			amountFen: true,
			contest: claimSelect.contest,
			steps: claimSelect.steps,
			organization: { select: { name: true } },
			award: { select: { entry: { select: { title: true } } } },
			policyVersion: {
				select: { isExample: true, policy: { select: { name: true, nameEn: true } } },
			},
		},
	})
	return rows.flatMap(({ id, code, amountFen, award, policyVersion, ...claim }) => {
		const closesAt = payoutNoticeCloses(claim)
		if (!closesAt || ctx.receivedAt >= closesAt) return []
		const { policy, isExample } = policyVersion
		return [
			{
				id,
				code: code ?? '',
				organizationName: claim.organization.name,
				policyName: inLanguage(ctx.locale, policy.name, policy.nameEn),
				title: award?.entry.title ?? '',
				amountFen: amountFen.toString(),
				isExample,
				closesAt,
			},
		]
	})
}
