import { DomainError } from '~/modules/domain-error'

/** The contest's clock follows the machine's on this installation. */
export class ClockFixed extends DomainError {
	constructor() {
		super('clock_fixed', 'forbidden')
	}
}

export class ClockOutOfRange extends DomainError {
	constructor() {
		super('clock_range', 'invalid', { field: 'instant' })
	}
}
