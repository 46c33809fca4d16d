import type { Context } from '~/modules/context'
import type { DeskInput } from '../schema/desk-forms'
import { decideApproval, proposeApproval } from './approve-claim.server'
import { decideInstalment, proposeInstalment } from './instalments.server'
import { takeStep } from './take-step.server'
import { recordFact, verifyFact } from './verify-fact.server'

/** What an officer's form at the desk of a claim asks for. */
export function workOnClaim(ctx: Context, claimId: string, input: DeskInput): Promise<void> {
	switch (input.intent) {
		case 'verify':
			return verifyFact(ctx, claimId, input)
		case 'record':
			return recordFact(ctx, claimId, input)
		case 'step':
			return takeStep(ctx, claimId, input)
		case 'propose':
			return proposeApproval(ctx, claimId, input)
		case 'decide':
			return decideApproval(ctx, claimId, input)
		case 'propose-instalment':
			return proposeInstalment(ctx, claimId, input)
		case 'decide-instalment':
			return decideInstalment(ctx, claimId, input)
	}
}
