import type { Context } from '~/modules/context'
import { queueMail } from '~/modules/message/commands.server'
import { claimWords } from '~/messages/incentive'
import { organizationPeople } from '~/modules/message/receivers.server'
import type { Tx } from '~/platform/db.server'
import type { LoadedClaim } from './load.server'
import type { ClaimState } from './rules/claim'

/** Tells everybody of the organization by mail where its claim stands now. */
export async function tellClaimant(
	ctx: Context,
	tx: Tx,
	claim: LoadedClaim,
	{
		state,
		note = '',
		code = claim.code,
	}: { state: ClaimState; note?: string; code?: string | null },
): Promise<void> {
	const { policy } = claim.policyVersion
	for (const { id: userId, name } of await organizationPeople(tx, claim.organizationId)) {
		await queueMail(ctx, tx, {
			to: { userId },
			contestId: claim.contestId,
			template: 'claim-updated',
			params: {
				name,
				policyName: { 'zh-CN': policy.name, en: policy.nameEn },
				claimCode: code ?? '',
				state: { 'zh-CN': claimWords['zh-CN'].states[state], en: claimWords.en.states[state] },
				...(note && { note }),
				link: `/entrant/claims/${claim.id}`,
			},
		})
	}
}

/** Tells the organization that an instalment was paid, and on which day. */
export async function tellPaid(
	ctx: Context,
	tx: Tx,
	claim: LoadedClaim,
	paid: { label: string; labelEn: string; amountFen: bigint; paidAt: Date },
): Promise<void> {
	const { policy } = claim.policyVersion
	for (const { id: userId, name } of await organizationPeople(tx, claim.organizationId)) {
		await queueMail(ctx, tx, {
			to: { userId },
			contestId: claim.contestId,
			template: 'payment-made',
			params: {
				name,
				policyName: { 'zh-CN': policy.name, en: policy.nameEn },
				claimCode: claim.code ?? '',
				instalment: { 'zh-CN': paid.label, en: paid.labelEn || paid.label },
				amountFen: paid.amountFen.toString(),
				paidAt: paid.paidAt.toISOString(),
				link: `/entrant/claims/${claim.id}`,
			},
		})
	}
}
