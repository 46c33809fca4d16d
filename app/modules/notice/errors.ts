import { DomainError, type FieldIssue } from '~/modules/domain-error'
import type { SeatFault } from './rules/decision'
import type { FilingFault } from './rules/objection'
import type { ReleaseBlocker } from './rules/release'

/** The committee's seats, each fault at its own field. */
export class SeatsRefused extends DomainError {
	constructor(faults: readonly SeatFault[]) {
		const issues = faults.map(({ seat, code }): FieldIssue => {
			if (seat === null) return { field: 'note', code }
			const part = code === 'decision_reason' ? 'reason' : 'entryId'
			return { field: `seats[${seat - 1}].${part}`, code }
		})
		super('decision_refused', 'invalid', { issues })
	}
}

/** A newer snapshot exists than the one the form was filled from. */
export class DecisionStale extends DomainError {
	constructor() {
		super('decision_stale', 'conflict')
	}
}

/** A proposal of the track already waits for its second person. */
export class DecisionPending extends DomainError {
	constructor() {
		super('decision_pending', 'conflict')
	}
}

export class DecisionSettled extends DomainError {
	constructor() {
		super('decision_settled', 'conflict')
	}
}

export class ListReleased extends DomainError {
	constructor() {
		super('list_released', 'conflict')
	}
}

export class RefusalMissing extends DomainError {
	constructor() {
		super('refusal_missing', 'invalid', { field: 'refusal' })
	}
}

export class MinutesMissing extends DomainError {
	constructor() {
		super('minutes_unknown', 'invalid', { field: 'minutesFileId' })
	}
}

/** None of the chosen tracks has an approved list that is not on notice yet. */
export class NothingToNotice extends DomainError {
	constructor() {
		super('notice_nothing', 'invalid', { field: 'decisions' })
	}
}

export class NoticeClosed extends DomainError {
	constructor() {
		super('notice_closed', 'conflict')
	}
}

const filingField: Record<FilingFault, string | undefined> = {
	before_notice: undefined,
	after_notice: undefined,
	anonymous: 'filerName',
	no_name_or_contact: 'filerName',
	no_seal: 'sealed',
	score_is_no_cause: 'cause',
	no_evidence: 'evidence',
}

export class FilingRefused extends DomainError {
	constructor(fault: Exclude<FilingFault, 'before_notice' | 'after_notice'>) {
		super(`objection_${fault}`, 'invalid', { field: filingField[fault] })
	}
}

export class FilerCodeInvalid extends DomainError {
	constructor() {
		super('objection_code', 'invalid', { field: 'filerCode' })
	}
}

export class ObjectionRepeated extends DomainError {
	constructor() {
		super('objection_repeated', 'conflict')
	}
}

/** Somebody handled the objection meanwhile, or the step does not follow from its state. */
export class ObjectionMoved extends DomainError {
	constructor() {
		super('objection_moved', 'conflict')
	}
}

export class AnswerMissing extends DomainError {
	constructor() {
		super('objection_answer', 'invalid', { field: 'answer' })
	}
}

export class ReleaseBlocked extends DomainError {
	constructor(blocker: ReleaseBlocker) {
		super(`release_${blocker}`, 'conflict')
	}
}

export class ReleasePending extends DomainError {
	constructor() {
		super('release_pending', 'conflict')
	}
}

export class ReleaseSettled extends DomainError {
	constructor() {
		super('release_settled', 'conflict')
	}
}
