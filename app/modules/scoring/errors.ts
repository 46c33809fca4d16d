import type { ErrorCode, ErrorParams } from '~/messages/errors'
import { DomainError, type FieldIssue } from '~/modules/domain-error'
import type { MarkFault } from './rules/rubric'

export class ScoringNotOpen extends DomainError {
	constructor(opensAt: Date) {
		super('scoring_not_open', 'conflict', {
			params: { opensAt: opensAt.toISOString() },
		})
	}
}

export class ScoringClosed extends DomainError {
	constructor(endedAt: Date) {
		super('scoring_closed', 'conflict', { params: { endedAt: endedAt.toISOString() } })
	}
}

export class SheetLocked extends DomainError {
	constructor() {
		super('sheet_locked', 'conflict')
	}
}

/** Another device saved this sheet since this one read it. */
export class SheetConflict extends DomainError {
	constructor() {
		super('sheet_conflict', 'conflict')
	}
}

const codeOf = {
	missing: 'mark_missing',
	not_a_number: 'mark_format',
	out_of_range: 'mark_range',
	off_step: 'mark_step',
	unknown_criterion: 'mark_unknown',
} as const satisfies Record<MarkFault['kind'], ErrorCode>

const points = (hundredths: number) => String(hundredths / 100)

function paramsOf(fault: MarkFault): ErrorParams {
	if (fault.kind === 'out_of_range') return { maximum: points(fault.maximum) }
	if (fault.kind === 'off_step') return { step: points(fault.step) }
	return {}
}

function issueOf(fault: MarkFault): FieldIssue {
	return {
		field: `marks.${fault.criterion}`,
		code: codeOf[fault.kind],
		params: paramsOf(fault),
	}
}

/** Marks that the rubric does not allow, or counted criteria without one; each at its field. */
export class MarksRefused extends DomainError {
	constructor(faults: readonly MarkFault[]) {
		const missing = faults.some(({ kind }) => kind === 'missing')
		super(missing ? 'sheet_incomplete' : 'invalid', 'invalid', { issues: faults.map(issueOf) })
	}
}

export class SheetNotSubmitted extends DomainError {
	constructor() {
		super('sheet_not_submitted', 'conflict')
	}
}

export class VoidPending extends DomainError {
	constructor() {
		super('approval_pending', 'conflict')
	}
}

export class RoundNotOpen extends DomainError {
	constructor() {
		super('round_not_open', 'conflict')
	}
}

/** Accepted entries that nobody was given: closing would leave them without a judgement. */
export class EntriesUnassigned extends DomainError {
	constructor(count: number) {
		super('entries_unassigned', 'conflict', { params: { count } })
	}
}

/** Entries of the track that may still be accepted: closing would shut them out. */
export class EntriesInScreening extends DomainError {
	constructor(count: number) {
		super('entries_in_screening', 'conflict', { params: { count } })
	}
}

/** Closing before the announced end needs every sheet. */
export class SheetsMissing extends DomainError {
	constructor(count: number) {
		super('sheets_missing', 'conflict', { params: { count } })
	}
}
