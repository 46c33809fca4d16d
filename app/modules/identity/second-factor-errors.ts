import { DomainError } from '~/modules/domain-error'

export class CodeWrong extends DomainError {
	constructor() {
		super('code_wrong', 'invalid', { field: 'oneTimeCode' })
	}
}

export class RecoveryCodeWrong extends DomainError {
	constructor() {
		super('recovery_code_wrong', 'invalid', { field: 'oneTimeCode' })
	}
}

/** Too many wrong codes of the account within the window. */
export class CodeThrottled extends DomainError {
	constructor(minutes: number) {
		super('code_throttled', 'too_many', { params: { minutes } })
	}
}

export class SecondStepOver extends DomainError {
	constructor() {
		super('second_step_over', 'invalid')
	}
}

export class SecondFactorExists extends DomainError {
	constructor() {
		super('second_factor_exists', 'conflict')
	}
}

/** The person's role demands one: it can be moved, not turned off. */
export class SecondFactorObliged extends DomainError {
	constructor() {
		super('second_factor_obliged', 'invalid')
	}
}

export class SecondFactorOwn extends DomainError {
	constructor() {
		super('second_factor_own', 'forbidden')
	}
}

export class SecondFactorNone extends DomainError {
	constructor() {
		super('second_factor_none', 'conflict')
	}
}

/** The QR code shown was made too long ago. */
export class EnrolmentStale extends DomainError {
	constructor() {
		super('enrolment_stale', 'conflict')
	}
}
