import { DomainError } from '~/modules/domain-error'

/** The account's log-in is closed until an instant, whatever the password. */
export class LoginLocked extends DomainError {
	constructor({ until, minutes }: { until: Date; minutes: number }) {
		super('login_locked', 'too_many', {
			params: { until: until.toISOString(), minutes },
		})
	}
}

export class ContactCodeWrong extends DomainError {
	constructor(left: number) {
		super('contact_code_wrong', 'invalid', { field: 'code', params: { left } })
	}
}

/** Out of date, tried too often, or replaced by a newer one. */
export class ContactCodeOver extends DomainError {
	constructor() {
		super('contact_code_over', 'invalid', { field: 'code' })
	}
}

/** Taken already: the form was sent twice. */
export class ContactCodeUsed extends DomainError {
	constructor() {
		super('contact_code_used', 'conflict')
	}
}

export class CodeTooSoon extends DomainError {
	constructor(seconds: number) {
		super('contact_code_too_soon', 'too_many', { params: { seconds } })
	}
}

/** So many codes an hour for an address, and from a place. */
export class CodesExhausted extends DomainError {
	constructor(minutes: number) {
		super('contact_codes_exhausted', 'too_many', { params: { minutes } })
	}
}

/** The address has shown to be the asker's and belongs to another account by now. */
export class AddressTaken extends DomainError {
	constructor() {
		super('address_taken', 'conflict', { field: 'code' })
	}
}

export class AddressOwn extends DomainError {
	constructor() {
		super('address_own', 'invalid', { field: 'address' })
	}
}

/** The account would be left without an address that reaches its holder. */
export class LastAddress extends DomainError {
	constructor() {
		super('address_last', 'invalid')
	}
}

/** A second address is added only to an account whose first one has shown to be the holder's. */
export class AddressUnproven extends DomainError {
	constructor() {
		super('address_unproven', 'invalid', { field: 'address' })
	}
}
