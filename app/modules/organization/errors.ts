import { DomainError } from '~/modules/domain-error'

export class OrganizationCodeTaken extends DomainError {
	constructor() {
		super('organization_code_taken', 'conflict', { field: 'code' })
	}
}

export class OrganizationNotFound extends DomainError {
	constructor() {
		super('not_found', 'missing')
	}
}

/** The form was loaded before somebody else's change. */
export class OrganizationStale extends DomainError {
	constructor() {
		super('organization_stale', 'conflict')
	}
}

export class LastOwner extends DomainError {
	constructor() {
		super('organization_last_owner', 'invalid')
	}
}

/** The account has the invited address, but nobody has shown that mail to it reaches the holder. */
export class InvitationNotProven extends DomainError {
	constructor() {
		super('organization_invitation_unproven', 'invalid')
	}
}
