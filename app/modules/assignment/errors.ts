import { DomainError } from '~/modules/domain-error'

export class JudgeExists extends DomainError {
	constructor() {
		super('judge_exists', 'conflict', { field: 'email' })
	}
}

export class JudgeHasSheets extends DomainError {
	constructor() {
		super('judge_has_sheets', 'conflict')
	}
}

export class RoundClosed extends DomainError {
	constructor() {
		super('round_closed', 'conflict')
	}
}

export class NothingToAssign extends DomainError {
	constructor() {
		super('no_entries_to_assign', 'invalid')
	}
}

export class NobodyToAssign extends DomainError {
	constructor() {
		super('no_judges_to_assign', 'invalid')
	}
}
