import { z } from 'zod'
import { claimWords } from '~/messages/incentive'
import { claimStates } from '~/modules/incentive/rules/claim'
import { tellEach } from '../commands.server'
import { organizationPeople } from '../receivers.server'
import { claimFace } from './claim-face.server'
import { both, idOf, type Teller, type Tellers } from './teller'

const Step = z.object({ to: z.enum(claimStates), note: z.string() })

/** Where the claim stands now, to everybody of its organization. */
const moved: Teller = async (ctx, tx, data) => {
	const { to, note } = Step.parse(data)
	const { contestId, organization, params } = await claimFace(tx, idOf(data))
	return tellEach(ctx, tx, await organizationPeople(tx, organization.id), {
		contestId,
		template: 'claim-updated',
		params: {
			...params,
			state: both(claimWords['zh-CN'].states[to], claimWords.en.states[to]),
			...(note && { note }),
			link: `/entrant/claims/${idOf(data)}`,
		},
	})
}

/** That an instalment was paid, and on which day. */
const paid: Teller = async (ctx, tx, data) => {
	const { contestId, organization, params } = await claimFace(tx, idOf(data))
	const part = await tx.instalment.findUniqueOrThrow({
		where: { id: String(data.instalmentId) },
		select: { label: true, labelEn: true, amountFen: true, paidAt: true },
	})
	return tellEach(ctx, tx, await organizationPeople(tx, organization.id), {
		contestId,
		template: 'payment-made',
		params: {
			...params,
			instalment: both(part.label, part.labelEn),
			amountFen: part.amountFen.toString(),
			paidAt: part.paidAt?.toISOString() ?? '',
			link: `/entrant/claims/${idOf(data)}`,
		},
	})
}

export const claimantTellers = {
	'incentive.claim_submit': moved,
	'incentive.claim_resubmit': moved,
	'incentive.claim_return': moved,
	'incentive.claim_pass': moved,
	'incentive.claim_approve': moved,
	'incentive.claim_approve_instalment': moved,
	'incentive.claim_open_notice': moved,
	'incentive.claim_begin_review': moved,
	'incentive.claim_close': moved,
	'incentive.claim_reject': moved,
	'incentive.claim_withhold': moved,
	'incentive.claim_resume': moved,
	'incentive.claim_forfeit': moved,
	'incentive.claim_forfeit_instalment': moved,
	'incentive.claim_pay_instalment': paid,
} satisfies Tellers
