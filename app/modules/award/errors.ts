import { DomainError } from '~/modules/domain-error'

export class AwardRevoked extends DomainError {
	constructor() {
		super('award_revoked', 'conflict')
	}
}

export class RevocationReasonMissing extends DomainError {
	constructor() {
		super('award_reason', 'invalid', { field: 'reason' })
	}
}

export class RevocationPending extends DomainError {
	constructor() {
		super('award_pending', 'conflict')
	}
}

export class NoRevocationPending extends DomainError {
	constructor() {
		super('award_no_request', 'conflict')
	}
}

/** No document is issued of a certificate that is void. */
export class CertificateRevoked extends DomainError {
	constructor() {
		super('certificate_revoked', 'missing')
	}
}
