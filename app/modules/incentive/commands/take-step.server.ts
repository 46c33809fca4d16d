import { contestSettings } from '~/modules/contest/schema'
import type { Context } from '~/modules/context'
import { DomainError } from '~/modules/domain-error'
import { closingOf } from '~/modules/notice/rules/closing'
import { CheckedAndPays } from '../errors'
import { storeEvaluation } from '../evaluate.server'
import { deedsOf, findClaim, type LoadedClaim, recordStep, requireNext } from '../load.server'
import { type ClaimAction, personFault } from '../rules/claim'
import type { DeskIntent } from '../schema/desk-forms'
import { withdrawProposal } from './approve-claim.server'
import { lockForCheck } from './verify-fact.server'

const explained: readonly ClaimAction[] = ['return', 'reject', 'withhold']
const endsProposal: readonly ClaimAction[] = ['return', 'reject', 'withhold']

/** The payout notice stands as many working days as the contest's notices do. */
export function payoutNoticeCloses(claim: Pick<LoadedClaim, 'contest' | 'steps'>): Date | null {
	const opened = [...claim.steps].reverse().find(({ action }) => action === 'open_notice')
	return opened ? closingOfNotice(claim, opened.at) : null
}

function closingOfNotice(claim: Pick<LoadedClaim, 'contest'>, from: Date): Date {
	const { noticeDays, countOpeningDay } = contestSettings(claim.contest.settings)
	return closingOf({ from, workingDays: noticeDays, countFirstDay: countOpeningDay }).closesAt
}

/**
 * One step of a claim that one officer takes alone: passing a check, returning, rejecting,
 * withholding and resuming, opening the payout notice, the performance review.
 * @throws CalendarNotLoaded when the notice would close in a year without an official calendar
 */
export async function takeStep(ctx: Context, claimId: string, input: DeskIntent<'step'>) {
	const { step: action, note } = input
	if (explained.includes(action) && note.length < 2) {
		throw new DomainError('step_note', 'invalid', { field: 'note' })
	}
	await ctx.transaction(async (tx) => {
		const { claim, officerId } = await lockForCheck(ctx, tx, claimId, input.revision)
		const to = requireNext(claim, action)
		if (personFault(action, officerId, { proposedById: null, deeds: deedsOf(claim) })) {
			throw new CheckedAndPays()
		}
		if (action === 'open_notice') closingOfNotice(claim, ctx.receivedAt)
		if (endsProposal.includes(action)) await withdrawProposal(ctx, tx, claim, officerId)
		await recordStep(ctx, tx, claim, { action, note, to })
		await storeEvaluation(ctx, tx, await findClaim(tx, claimId))
	})
}
