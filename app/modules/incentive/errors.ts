import { formatMoney } from '~/ui/format'
import type { ErrorCode } from '~/messages/errors'
import { DomainError, type FieldIssue } from '~/modules/domain-error'
import type { IsoDate } from '~/modules/notice/rules/working-days'
import type { FactFault } from './rules/fact-shape'
import type { WindowState } from './rules/claim-window'

/** The claim's state does not allow this act (any more). */
export class ClaimStateConflict extends DomainError {
	constructor() {
		super('claim_state', 'conflict')
	}
}

/** Something about the claim changed since the page was read. */
export class ClaimStale extends DomainError {
	constructor() {
		super('claim_stale', 'conflict')
	}
}

const windowCodes = {
	before: 'claim_not_begun',
	over: 'claim_window_over',
	undecided: 'claim_window_undecided',
} as const satisfies Record<Exclude<WindowState, 'open'>, ErrorCode>

export class ClaimWindowShut extends DomainError {
	constructor(state: Exclude<WindowState, 'open'>, day: IsoDate) {
		super(windowCodes[state], 'conflict', { params: { day } })
	}
}

/** The lists are not released, so no window runs yet. */
export class NotReleasedYet extends DomainError {
	constructor() {
		super('claim_not_released', 'conflict')
	}
}

export class ClaimExists extends DomainError {
	constructor() {
		super('claim_exists', 'conflict')
	}
}

export class FactRefused extends DomainError {
	constructor(code: FactFault | 'fact_since' | 'fact_future' | 'fact_file', field: string) {
		super(code, 'invalid', { field })
	}
}

export class ClaimIncomplete extends DomainError {
	constructor(code: 'claim_facts_missing' | 'claim_payee_missing') {
		super(code, 'invalid')
	}
}

export class AccountNameDiffers extends DomainError {
	constructor(name: string) {
		super('payee_name', 'invalid', { field: 'accountName', params: { name } })
	}
}

/** Conditions that are not all met stand in the way of the grant or of an instalment. */
export class NotProven extends DomainError {
	constructor(code: 'claim_not_proven' | 'instalment_not_proven') {
		super(code, 'conflict')
	}
}

/** Highest only: earlier grants for the matter leave nothing to pay. */
export class NothingDue extends DomainError {
	constructor() {
		super('claim_nothing_due', 'conflict')
	}
}

export class BudgetExhausted extends DomainError {
	constructor(available: bigint, wanted: bigint) {
		super('budget_exhausted', 'conflict', {
			params: { available: formatMoney(available), wanted: formatMoney(wanted) },
		})
	}
}

export class BudgetRefused extends DomainError {
	constructor(code: 'budget_below_committed' | 'budget_name_taken', field: string) {
		super(code, 'invalid', { field })
	}
}

/** The award a claim rests on was revoked: nothing more is granted, approved or paid. */
export class AwardRevoked extends DomainError {
	constructor() {
		super('claim_award_revoked', 'conflict')
	}
}

/** Who checked or approved a claim does not pay it, and the other way round. */
export class CheckedAndPays extends DomainError {
	constructor() {
		super('checked_and_pays', 'forbidden')
	}
}

export class PayoutNoticeOpen extends DomainError {
	constructor(closesAt: Date) {
		super('payout_notice_open', 'conflict', { params: { closesAt: closesAt.toISOString() } })
	}
}

export class PaymentRefused extends DomainError {
	constructor(code: 'payment_none_chosen' | 'payment_not_ready' | 'payment_in_future') {
		super(code, code === 'payment_not_ready' ? 'conflict' : 'invalid', {
			...(code === 'payment_in_future' && { field: 'paidOn' }),
		})
	}
}

export class PolicyRefused extends DomainError {
	constructor(
		code:
			| 'policy_not_valid'
			| 'policy_code_taken'
			| 'policy_version_taken'
			| 'policy_published'
			| 'policy_incomplete',
		field?: string,
	) {
		super(code, code === 'policy_published' ? 'conflict' : 'invalid', { field })
	}
}

/** Faults in the written conditions or the schedule, each at its field. */
export class PolicyFaulty extends DomainError {
	constructor(issues: FieldIssue[]) {
		super('invalid', 'invalid', { issues })
	}
}
