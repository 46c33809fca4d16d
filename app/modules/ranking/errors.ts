import { DomainError } from '~/modules/domain-error'

/** The round still takes marks, or its list was released. */
export class RankingNotOpen extends DomainError {
	constructor() {
		super('ranking_round_open', 'conflict')
	}
}

/** What would be frozen is not what the page showed. */
export class RankingChanged extends DomainError {
	constructor() {
		super('ranking_changed', 'conflict')
	}
}

export class RankingUnchanged extends DomainError {
	constructor() {
		super('ranking_unchanged', 'conflict')
	}
}

/** A later snapshot of the same round says why there is one. */
export class RankingReasonMissing extends DomainError {
	constructor() {
		super('ranking_reason', 'invalid', { field: 'reason' })
	}
}

export class RankingWithoutSheets extends DomainError {
	constructor() {
		super('ranking_no_sheets', 'conflict')
	}
}

/** The rule joins several rounds, which this version computes on the command line only. */
export class RankingCombined extends DomainError {
	constructor() {
		super('ranking_combined', 'conflict')
	}
}

/** `why` is set for a file that is no bundle at all. */
export class BundleUnreadable extends DomainError {
	constructor(code: 'bundle_not_json' | 'bundle_shape' | 'bundle_missing', why = '') {
		super(code, 'invalid', { field: 'bundle', params: { why } })
	}
}
