import type { IsoDate, WorkingCalendar } from '~/modules/notice/rules/working-days'
import type { ConditionKind } from '../../schema/policy-conditions'
import type { Truth } from './truth'

/** A quantity in an explanation; the renderer knows how each unit is written. */
export type Unit = 'fen' | 'months' | 'years' | 'persons' | 'basis_points'

/** Why, as a code with what its words need; app/messages/eligibility.ts has the words. */
export type Explanation =
	| { code: 'no_fact' | 'not_verified' | 'no_value' | 'no_date' }
	| { code: 'no_anchor'; anchor: string }
	| { code: 'holds' | 'fails' }
	| { code: 'in_region'; found: string; since: IsoDate | null }
	| { code: 'other_region' | 'region_too_coarse'; found: string; required: string }
	| { code: 'in_window'; date: IsoDate }
	| { code: 'before_window' | 'after_window'; date: IsoDate; bound: IsoDate }
	| { code: 'enough' | 'too_little'; found: number; required: number; unit: Unit }
	| { code: 'enough_from'; required: number; unit: Unit; date: IsoDate }
	| { code: 'listed'; lists: string[] }
	| { code: 'not_listed' }
	| { code: 'recheck_due'; date: IsoDate }
	| { code: 'never_rewarded' }
	| { code: 'rewarded'; counted: number }
	| { code: 'difference'; counted: number; difference: number }
	| { code: 'claimed_in_time' | 'claimed_late'; date: IsoDate; bound: IsoDate }
	| { code: 'claim_open' | 'claim_lapsed'; bound: IsoDate }
	| { code: 'calendar_not_loaded'; bound: IsoDate }
	| { code: 'pool_enough'; claimed: number; total: number }
	| { code: 'pool_scaled' | 'pool_exceeded'; claimed: number; total: number }

/** What one fact says about one condition. */
export type Finding = { result: Truth; explanation: Explanation; missing?: string }

/** What evaluation knows beside the facts. Nothing here reads a clock. */
export type Surroundings = {
	/** The day for which the conditions are evaluated. */
	at: IsoDate
	anchors: Readonly<Record<string, IsoDate>>
	calendar: WorkingCalendar
}

/**
 * The document that proves a fact of each kind, where it is missing. A code; the words are in
 * app/messages/eligibility.ts.
 */
export const documentFor = {
	'registered-in': 'business-licence',
	established: 'business-licence',
	region: 'site-proof',
	'still-registered-in': 'registration-extract',
	'independent-legal-person': 'business-licence',
	'tax-registered': 'tax-registration',
	'paid-in-capital': 'capital-verification',
	'contract-signed': 'contract',
	'project-accepted': 'acceptance-report',
	'operating-months': 'operation-proof',
	'insured-employees': 'social-insurance-record',
	'ip-owned': 'ip-certificate',
	'credit-blacklisted': 'credit-report',
	'commitment-to-stay': 'commitment-letter',
	'claimant-is-winner': 'award-certificate',
	'winner-share': 'shareholder-register',
	'not-already-rewarded': 'reward-statement',
	claimed: 'claim',
	'within-pool': 'pool-statement',
} as const satisfies Record<ConditionKind, string>
export type DocumentCode = (typeof documentFor)[ConditionKind]

export const met = (explanation: Explanation): Finding => ({ result: 'met', explanation })
export const notMet = (explanation: Explanation): Finding => ({ result: 'not_met', explanation })
export const unknown = (explanation: Explanation, missing?: string): Finding => ({
	result: 'unknown',
	explanation,
	...(missing !== undefined && { missing }),
})
