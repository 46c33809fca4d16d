import { DomainError } from '~/modules/domain-error'

/** An entry of somebody else, or none at all. */
export class EntryNotFound extends DomainError {
	constructor() {
		super('not_found', 'missing')
	}
}

/** The event cannot happen in the entry's present state: someone was quicker. */
export class EntryStateConflict extends DomainError {
	constructor() {
		super('entry_state', 'conflict')
	}
}

/** The form was loaded before somebody else's save. */
export class EntryStale extends DomainError {
	constructor(params: { at: string }) {
		super('entry_stale', 'conflict', { params })
	}
}

/** `closedAt`: ISO 8601. */
export class SubmissionClosed extends DomainError {
	constructor(params: { closedAt: string }) {
		super('entry_submission_closed', 'invalid', { params })
	}
}

export class SubmissionNotOpen extends DomainError {
	constructor(params: { opensAt: string }) {
		super('entry_submission_not_open', 'invalid', { params })
	}
}

export class RegistrationNotOpen extends DomainError {
	constructor() {
		super('entry_registration_not_open', 'invalid')
	}
}

export class MendingClosed extends DomainError {
	constructor(params: { closedAt: string }) {
		super('entry_mending_closed', 'invalid', { params })
	}
}

/** Nothing of the entry, or not this part of it, may be changed now. */
export class EntryLocked extends DomainError {
	constructor() {
		super('entry_locked', 'invalid')
	}
}

/** The list of its track is released, or the entry has ended otherwise: it stays as judged. */
export class WithdrawalClosed extends DomainError {
	constructor() {
		super('entry_withdrawal_closed', 'invalid')
	}
}

export class EntryIncomplete extends DomainError {
	constructor(params: { count: number }) {
		super('entry_incomplete', 'invalid', { params })
	}
}

export class EntryLimitReached extends DomainError {
	constructor(params: { limit: number }) {
		super('entry_limit_reached', 'invalid', { params, field: 'organizationId' })
	}
}

export class PartnerRefused extends DomainError {
	constructor(
		code:
			| 'entry_partner_unknown'
			| 'entry_partner_is_lead'
			| 'entry_partner_twice'
			| 'entry_partner_busy',
	) {
		super(code, 'invalid', { field: 'code' })
	}
}

export class PartnersFull extends DomainError {
	constructor(params: { limit: number }) {
		super('entry_partners_full', 'invalid', { params })
	}
}

export class SharesTooLarge extends DomainError {
	constructor() {
		super('entry_shares_too_large', 'invalid', { field: 'share' })
	}
}

/** The stamped scan must be there before anything is said of it. */
export class FormNotUploaded extends DomainError {
	constructor() {
		super('entry_form_missing', 'invalid', { field: 'formCode' })
	}
}

export class FormCodeMalformed extends DomainError {
	constructor() {
		super('entry_form_code_shape', 'invalid', { field: 'formCode' })
	}
}

/** The scan is of another version than the form as it stands; `current` as printed. */
export class FormCodeOther extends DomainError {
	constructor(params: { current: string }) {
		super('entry_form_code_other', 'invalid', { params, field: 'formCode' })
	}
}

/** The scan was already declared for another version; `declared` as printed. */
export class FormOutdated extends DomainError {
	constructor(params: { declared: string }) {
		super('entry_form_outdated', 'invalid', { params, field: 'formCode' })
	}
}

export class ConfirmationLinkInvalid extends DomainError {
	constructor() {
		super('entry_confirmation_invalid', 'missing')
	}
}
