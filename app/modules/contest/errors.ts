import { DomainError } from '~/modules/domain-error'

export class SlugTaken extends DomainError {
	constructor() {
		super('slug_taken', 'invalid', { field: 'slug' })
	}
}

/** `field` names the stage's own control, e.g. `stages[2].closesAt`. */
export class StageBackwards extends DomainError {
	constructor(field: string) {
		super('stage_backwards', 'invalid', { field })
	}
}

export class StageOutOfOrder extends DomainError {
	constructor(field: string, after: string) {
		super('stage_out_of_order', 'invalid', { field, params: { after } })
	}
}

/** A published calendar binds: what has begun or passed is not moved any more. */
export class CalendarBinds extends DomainError {
	constructor(code: 'stage_begun' | 'instant_passed' | 'closes_in_past', field: string) {
		super(code, 'conflict', { field })
	}
}

export class NoStages extends DomainError {
	constructor() {
		super('stages_none', 'invalid')
	}
}

export class DomainUsed extends DomainError {
	constructor(field: string, name: string) {
		super('domain_used', 'conflict', { field, params: { name } })
	}
}

export class DomainTwice extends DomainError {
	constructor(field: string, name: string) {
		super('domain_twice', 'invalid', { field, params: { name } })
	}
}

export class NoDomains extends DomainError {
	constructor() {
		super('domains_none', 'invalid')
	}
}

/** A setting that people already rely on: the stage it governs is open, or its notice printed. */
export class SettingFixed extends DomainError {
	constructor(field: string) {
		super('setting_fixed', 'conflict', { field })
	}
}

/** Somebody has begun to score: what decides the result no longer changes. */
export class RulesLocked extends DomainError {
	constructor(round: string) {
		super('rules_locked', 'conflict', { params: { round } })
	}
}

/** Judges were assigned under blind review: what they see is no setting any more. */
export class RoundIsBlind extends DomainError {
	constructor() {
		super('round_is_blind', 'conflict', { field: 'blind' })
	}
}

/** `total` is the sum found, as printed. */
export class PointsTotal extends DomainError {
	constructor(total: string) {
		super('points_total', 'invalid', { params: { total } })
	}
}

export class CriterionTwice extends DomainError {
	constructor(field: string, name: string) {
		super('criterion_twice', 'invalid', { field, params: { name } })
	}
}

export class DropTooMany extends DomainError {
	constructor(least: number) {
		super('drop_too_many', 'invalid', { field: 'minJudges', params: { least } })
	}
}

export class CriterionUnknown extends DomainError {
	constructor(field: string) {
		super('criterion_unknown', 'invalid', { field })
	}
}

export class ContestNotReady extends DomainError {
	constructor() {
		super('contest_not_ready', 'invalid')
	}
}

export class WrongContestState extends DomainError {
	constructor() {
		super('contest_state', 'conflict')
	}
}

export class AnnouncementPublished extends DomainError {
	constructor() {
		super('announcement_published', 'conflict')
	}
}
