/**
 * Screening (审查): two checks in one queue. The form check (形式审查) asks whether the documents
 * are complete and in form; what fails can be mended, so the entry is returned. The eligibility
 * check (资格审查) asks whether the entrant may take part at all; what fails rejects the entry.
 * A failed item is its own reason code. Source: product.md §3.
 */
import type { TrackKind } from '~/modules/entry/rules/fields'

export const formItems = [
	'form_complete',
	'form_stamped',
	'form_matches',
	'files_readable',
	'team_confirmed',
] as const
export type FormItem = (typeof formItems)[number]

const eligibilityByTrack = {
	scenario: ['legal_person', 'site_in_city', 'in_operation', 'within_limits', 'credit_clean'],
	solution: ['legal_person', 'answers_problem', 'owns_rights', 'within_limits', 'credit_clean'],
} as const
export type EligibilityItem = (typeof eligibilityByTrack)[TrackKind][number]

/** A reason that is no item of a list: what was returned was not mended in time (逾期未补正). */
export const OVERDUE = 'overdue_unmended'
export type ReasonCode = FormItem | EligibilityItem | typeof OVERDUE

export function eligibilityItems(kind: TrackKind): readonly EligibilityItem[] {
	return eligibilityByTrack[kind]
}

export const outcomes = ['accepted', 'returned', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

export type Finding = 'pass' | 'fail'
export type Checks<Item extends string> = Partial<Record<Item, Finding>>

export type Findings = {
	form: Checks<FormItem>
	eligibility: Checks<EligibilityItem>
}

export type ScreeningFault =
	| 'screening_unchecked'
	| 'screening_not_passed'
	| 'screening_nothing_to_mend'
	| 'screening_not_mendable'
	| 'screening_no_reason'

function failed<Item extends string>(items: readonly Item[], checks: Checks<Item>): Item[] {
	return items.filter((item) => checks[item] === 'fail')
}

/** The failed items of both checks, in the order of the lists. */
export function reasonCodes(kind: TrackKind, { form, eligibility }: Findings): ReasonCode[] {
	return [...failed(formItems, form), ...failed(eligibilityItems(kind), eligibility)]
}

/**
 * Whether the findings carry the outcome; null when they do.
 * Accept: every item passed. Return: a form item failed, and no eligibility item did, for that
 * cannot be mended. Reject: at least one item failed.
 */
export function outcomeFault(
	kind: TrackKind,
	outcome: Outcome,
	findings: Findings,
): ScreeningFault | null {
	const eligible = eligibilityItems(kind)
	const formFailed = failed(formItems, findings.form).length > 0
	const eligibilityFailed = failed(eligible, findings.eligibility).length > 0
	if (outcome === 'accepted') {
		if (formFailed || eligibilityFailed) return 'screening_not_passed'
		const complete =
			formItems.every((item) => findings.form[item] === 'pass') &&
			eligible.every((item) => findings.eligibility[item] === 'pass')
		return complete ? null : 'screening_unchecked'
	}
	if (outcome === 'returned') {
		if (eligibilityFailed) return 'screening_not_mendable'
		return formFailed ? null : 'screening_nothing_to_mend'
	}
	return formFailed || eligibilityFailed ? null : 'screening_no_reason'
}
