/**
 * Objections (异议) to a public notice: what is taken in, the states of handling, and which seats
 * wait. The filing window closes at the printed instant whatever is still being handled; an
 * objection not finally answered blocks its own entry's seat.
 */
export type ObjectionState = 'received' | 'not_accepted' | 'accepted' | 'upheld' | 'dismissed'
export type ObjectionEvent = 'accept' | 'refuse' | 'uphold' | 'dismiss' | 'review'

type Transition = { from: readonly ObjectionState[]; to: ObjectionState; twoPersons: boolean }

export const objectionTransitions: Record<ObjectionEvent, Transition> = {
	accept: { from: ['received'], to: 'accepted', twoPersons: false },
	refuse: { from: ['received'], to: 'not_accepted', twoPersons: false },
	uphold: { from: ['accepted'], to: 'upheld', twoPersons: true },
	dismiss: { from: ['accepted'], to: 'dismissed', twoPersons: false },
	/** The one review an objector may ask for. */
	review: { from: ['dismissed'], to: 'accepted', twoPersons: false },
}

export type Objection = {
	entryId: string
	state: ObjectionState
	/** The one review was asked for. */
	reviewed?: boolean
	/** Until when a dismissed objection can be reviewed (half-open); null where there is no review. */
	reviewUntil?: Date | null
}

/** The state after the event at an instant, or null when it cannot happen. */
export function nextObjectionState(
	objection: Objection,
	event: ObjectionEvent,
	now: Date,
): ObjectionState | null {
	if (event === 'review' && !canBeReviewed(objection, now)) return null
	const { from, to } = objectionTransitions[event]
	return from.includes(objection.state) ? to : null
}

function canBeReviewed({ state, reviewed, reviewUntil }: Objection, now: Date): boolean {
	return state === 'dismissed' && !reviewed && !!reviewUntil && now < reviewUntil
}

/** Answered, and no review can change the answer any more. */
function isFinallyAnswered(objection: Objection, now: Date): boolean {
	const open = objection.state === 'received' || objection.state === 'accepted'
	return !open && !canBeReviewed(objection, now)
}

/** An upheld objection no longer blocks: its seat is decided again in a new snapshot. */
export function blocksSeat(objection: Objection, now: Date): boolean {
	return !isFinallyAnswered(objection, now)
}

/** Whether the rest of a list is released while a seat is blocked, or waits for it (default). */
export type ReleaseSetting = 'wait' | 'release_rest'

export type Releasability = {
	/** Entries whose seat waits for an answer. */
	blocked: string[]
	/** Entries that can be released now. */
	releasable: string[]
}

/** Which seats of a list can be released at an instant; the notice itself must be over. */
export function releasableSeats(
	seats: readonly string[],
	objections: readonly Objection[],
	now: Date,
	setting: ReleaseSetting = 'wait',
): Releasability {
	const waiting = new Set(objections.filter((o) => blocksSeat(o, now)).map((o) => o.entryId))
	const blocked = seats.filter((entryId) => waiting.has(entryId))
	const free = seats.filter((entryId) => !waiting.has(entryId))
	return { blocked, releasable: setting === 'wait' && blocked.length > 0 ? [] : free }
}

/** Causes an objection may rest on; the score itself is none. */
export const objectionCauses = [
	'false_material',
	'plagiarism',
	'intellectual_property',
	'not_eligible',
	'conflict_of_interest',
	'procedure',
	'illegal_conduct',
	'other',
] as const
export type ObjectionCause = (typeof objectionCauses)[number]

export type Filing = {
	receivedAt: Date
	filerKind: 'person' | 'organization' | 'anonymous'
	filerName: string
	filerContact: string
	/** An organization signs by its seal. */
	sealed: boolean
	cause: ObjectionCause | 'score'
	evidenceCount: number
}

export type FilingFault =
	| 'before_notice'
	| 'after_notice'
	| 'anonymous'
	| 'no_name_or_contact'
	| 'no_seal'
	| 'score_is_no_cause'
	| 'no_evidence'

/** Why a filing is not taken in as an objection; empty when it is. */
export function filingFaults(
	filing: Filing,
	notice: { opensAt: Date; closesAt: Date },
): FilingFault[] {
	const { receivedAt, filerKind } = filing
	const named = filing.filerName.trim() !== '' && filing.filerContact.trim() !== ''
	const faults: [FilingFault, boolean][] = [
		['before_notice', receivedAt < notice.opensAt],
		['after_notice', receivedAt >= notice.closesAt],
		['anonymous', filerKind === 'anonymous'],
		['no_name_or_contact', filerKind !== 'anonymous' && !named],
		['no_seal', filerKind === 'organization' && !filing.sealed],
		['score_is_no_cause', filing.cause === 'score'],
		['no_evidence', filing.evidenceCount < 1],
	]
	return faults.filter(([, present]) => present).map(([fault]) => fault)
}
