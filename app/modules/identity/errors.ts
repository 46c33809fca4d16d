import { DomainError } from '~/modules/domain-error'

export class WrongCredentials extends DomainError {
	constructor() {
		super('credentials_wrong', 'invalid')
	}
}

export class AccountDisabled extends DomainError {
	constructor() {
		super('account_disabled', 'forbidden')
	}
}

/** Too many failed log-ins from one network address within the window. */
export class LoginThrottled extends DomainError {
	constructor(minutes: number) {
		super('login_throttled', 'too_many', { params: { minutes } })
	}
}

/** More passwords at this moment than the machine can check. */
export class PasswordQueueFull extends DomainError {
	constructor(seconds: number) {
		super('password_queue_full', 'too_many', { params: { seconds } })
	}
}

export class CommonPassword extends DomainError {
	constructor() {
		super('password_common', 'invalid', { field: 'password' })
	}
}

export class CurrentPasswordWrong extends DomainError {
	constructor() {
		super('password_current_wrong', 'invalid', { field: 'currentPassword' })
	}
}

export class PasswordLinkInvalid extends DomainError {
	constructor() {
		super('password_link_invalid', 'invalid')
	}
}

export class GrantToOneself extends DomainError {
	constructor() {
		super('grant_self', 'forbidden', { field: 'role' })
	}
}

export class GrantExists extends DomainError {
	constructor() {
		super('grant_exists', 'conflict', { field: 'role' })
	}
}

/** Accounts are those of every contest: who rules them is limited to none. */
export class GrantLimited extends DomainError {
	constructor() {
		super('grant_limited', 'invalid', { field: 'scope' })
	}
}

/** The account was opened with an address that nobody has shown to be the holder's. */
export class GrantUnproven extends DomainError {
	constructor() {
		super('grant_unproven', 'invalid', { field: 'role' })
	}
}

/** Administrators and supervisors hold no other role: who sets up, who works, who watches. */
export class GrantConflicting extends DomainError {
	constructor() {
		super('grant_conflicting', 'invalid', { field: 'role' })
	}
}

export class LastAdministrator extends DomainError {
	constructor() {
		super('last_administrator', 'invalid')
	}
}
