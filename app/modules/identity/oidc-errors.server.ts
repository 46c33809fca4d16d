import { DomainError } from '~/modules/domain-error'
import { logger } from '~/platform/logger.server'

/** The provider does not answer, or not as one. */
export class OidcUnavailable extends DomainError {
	constructor(cause: unknown) {
		super('oidc_unavailable', 'conflict')
		logger.warn({ err: cause }, 'the OpenID Connect provider does not answer')
	}
}

export class OidcDenied extends DomainError {
	constructor() {
		super('oidc_denied', 'invalid')
	}
}

/** The browser that returns is not the one that left, or too late. */
export class OidcState extends DomainError {
	constructor() {
		super('oidc_state', 'invalid')
	}
}

/** The provider's answer did not pass a check. */
export class OidcFailed extends DomainError {
	constructor(cause: unknown) {
		super('oidc_failed', 'invalid')
		logger.warn({ err: cause }, 'an OpenID Connect answer was refused')
	}
}

/** Nobody with a role has this identity or its address: accounts and roles are given here alone. */
export class OidcUnknown extends DomainError {
	constructor() {
		super('oidc_unknown', 'forbidden')
	}
}

export class OidcEmailUnverified extends DomainError {
	constructor() {
		super('oidc_email_unverified', 'forbidden')
	}
}

export class OidcOtherIdentity extends DomainError {
	constructor() {
		super('oidc_other_identity', 'forbidden')
	}
}
