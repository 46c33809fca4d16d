import { tellEach } from '../commands.server'
import { staffOf } from '../receivers.server'
import { claimFace } from './claim-face.server'
import { idOf, type Teller, type Tellers } from './teller'

/** To the officers: a claim was handed in, or an approved one waits to be put on public notice. */
const claimWaits =
	(template: 'claim-arrived' | 'payout-notice-due'): Teller =>
	async (ctx, tx, data) => {
		const { contestId, organization, params } = await claimFace(tx, idOf(data))
		const people = await staffOf(ctx, tx, 'incentive_officer', { contestId })
		const link = `/incentive/claims/${idOf(data)}`
		return tellEach(ctx, tx, people, {
			contestId,
			template,
			params: { ...params, organizationName: organization.name, link },
		})
	}

const instalmentPayable: Teller = async (ctx, tx, data) => {
	const { contestId, params } = await claimFace(tx, idOf(data))
	const { amountFen } = await tx.instalment.findUniqueOrThrow({
		where: { id: String(data.instalmentId) },
		select: { amountFen: true },
	})
	const people = await staffOf(ctx, tx, 'finance', { contestId })
	return tellEach(ctx, tx, people, {
		contestId,
		template: 'instalment-payable',
		params: { ...params, amountFen: amountFen.toString(), link: '/incentive/payments' },
	})
}

export const incentiveTellers = {
	'incentive.claim_submit': claimWaits('claim-arrived'),
	'incentive.claim_resubmit': claimWaits('claim-arrived'),
	'incentive.claim_approve': claimWaits('payout-notice-due'),
	'incentive.claim_approve_instalment': instalmentPayable,
} satisfies Tellers
