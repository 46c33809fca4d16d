import type { ErrorCode, ErrorParams } from '~/messages/errors'

export type ErrorKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'too_many'

/** One wrong field among several that a command found at once. */
export type FieldIssue = { field: string; code: ErrorCode; params?: ErrorParams }

/**
 * An expected failure of a command or query. `code` selects the words (app/messages/errors),
 * `kind` the HTTP answer, `field` the form field it belongs to, where there is one; `issues` are
 * further faults at fields of their own.
 */
export class DomainError extends Error {
	readonly code: ErrorCode
	readonly kind: ErrorKind
	readonly params: ErrorParams
	readonly field: string | undefined
	readonly issues: readonly FieldIssue[]

	constructor(
		code: ErrorCode,
		kind: ErrorKind,
		options: { params?: ErrorParams; field?: string; issues?: readonly FieldIssue[] } = {},
	) {
		super(code)
		this.name = new.target.name
		this.code = code
		this.kind = kind
		this.params = options.params ?? {}
		this.field = options.field
		this.issues = options.issues ?? []
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
