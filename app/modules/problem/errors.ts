import { DomainError } from '~/modules/domain-error'

export class ProblemCodeTaken extends DomainError {
	constructor() {
		super('problem_code_taken', 'invalid', { field: 'code' })
	}
}

export class WrongProblemState extends DomainError {
	constructor() {
		super('problem_state', 'conflict')
	}
}

/** Publishing again what is already public would only alarm those who answer it. */
export class ProblemUnchanged extends DomainError {
	constructor() {
		super('problem_unchanged', 'invalid')
	}
}

export class ChangeNoteRequired extends DomainError {
	constructor() {
		super('change_note_required', 'invalid', { field: 'changeNote' })
	}
}

export class QuestionAnswered extends DomainError {
	constructor() {
		super('question_answered', 'conflict')
	}
}

export class TooManyQuestions extends DomainError {
	constructor() {
		super('questions_too_many', 'too_many')
	}
}

export class QuestionsClosed extends DomainError {
	constructor() {
		super('questions_closed', 'conflict')
	}
}
