import type { ErrorCode, ErrorParams } from '~/messages/errors'

export type ErrorKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'too_many'

/**
 * An expected failure of a command or query. `code` selects the words (app/messages/errors),
 * `kind` the HTTP answer, `field` the form field it belongs to, where there is one.
 */
export class DomainError extends Error {
	readonly code: ErrorCode
	readonly kind: ErrorKind
	readonly params: ErrorParams
	readonly field: string | undefined

	constructor(
		code: ErrorCode,
		kind: ErrorKind,
		options: { params?: ErrorParams; field?: string } = {},
	) {
		super(code)
		this.name = new.target.name
		this.code = code
		this.kind = kind
		this.params = options.params ?? {}
		this.field = options.field
	}
}

/** Someone else's object and an object that does not exist are told apart by nobody. */
export class NotFound extends DomainError {
	constructor() {
		super('not_found', 'missing')
	}
}

export class Forbidden extends DomainError {
	constructor() {
		super('forbidden', 'forbidden')
	}
}

export class Conflict extends DomainError {
	constructor() {
		super('conflict', 'conflict')
	}
}

/** The proposer of a two-person act tried to approve it as well. */
export class SamePerson extends DomainError {
	constructor() {
		super('same_person', 'forbidden')
	}
}
