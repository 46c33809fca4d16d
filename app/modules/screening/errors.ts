import { DomainError } from '~/modules/domain-error'
import type { ScreeningFault } from './rules'

const fieldOf: Partial<Record<ScreeningFault, string>> = {
	screening_unchecked: 'form',
	screening_not_passed: 'form',
	screening_nothing_to_mend: 'form',
	screening_not_mendable: 'eligibility',
	screening_no_reason: 'form',
}

/** The findings do not carry the outcome asked for. */
export class ScreeningRefused extends DomainError {
	constructor(fault: ScreeningFault) {
		super(fault, 'invalid', { field: fieldOf[fault] })
	}
}

export class MendDateInvalid extends DomainError {
	constructor() {
		super('screening_mend_by', 'invalid', { field: 'mendBy' })
	}
}

/** The screener looked at a version that is no longer the newest. */
export class ScreeningStale extends DomainError {
	constructor() {
		super('screening_stale', 'conflict')
	}
}

export class OrganizationNotVerified extends DomainError {
	constructor(names: string[]) {
		super('organization_not_verified', 'invalid', { params: { names } })
	}
}
