/**
 * What an organizer must do now: the first of these that is due, in the order of the contest's
 * work. Counts are of things waiting; a step without anything waiting is passed over.
 */
export type ContestFacts = {
	state: 'draft' | 'published' | 'archived'
	/** Whether the reader may set up the whole contest: neither a track's organizer nor a supervisor. */
	setsUp: boolean
	/** Whether the set-up is complete; only asked of a draft. */
	ready: boolean
	/** A track's entries answer a problem, and none is published. */
	lacksProblems: boolean
	work: Record<WorkKey, Waiting>
}

/** How many things wait, and the instant by which; null where no rule names one. */
export type Waiting = { count: number; due?: Date | null }

/** In the order in which they come first: what others wait for, then the contest's own order. */
export const workKeys = [
	/** Lists, releases, objections, void sheets and revocations that somebody else proposed. */
	'second_decision',
	'second_release',
	'second_objection',
	'second_sheet',
	'second_award',
	/** Objections neither answered nor proposed to be upheld. */
	'objections',
	/** Mails to many people that wait to be read and sent. */
	'mailings',
	'questions',
	/** Organizations that asked to be verified. */
	'verify',
	/** Submitted entries not yet screened. */
	'screen',
	/** Accepted entries of rounds for which no judge has been assigned yet. */
	'assign',
	/** Assigned sheets of open rounds neither submitted nor declined. */
	'sheets',
	/** Rounds whose sheets are all in, or whose time is over, that are still open. */
	'close',
	/** Closed rounds without a frozen ranking. */
	'rank',
	/** Tracks with a frozen ranking and no decision proposed or approved. */
	'decide',
	/** Approved lists of which a seat was lost since, or that rest on an older ranking. */
	'decide_again',
	/** Approved lists with a seat that has not stood on notice. */
	'notify',
	/** Notices over whose lists can be released, none of them proposed. */
	'release',
	'notice_runs',
] as const
export type WorkKey = (typeof workKeys)[number]

export type NextStepKey = 'complete' | 'publish' | 'problems' | 'archived' | 'nothing' | WorkKey

export type Work = { key: WorkKey; count: number; due: Date | null }

/** Everything that waits, in order. */
export function openWork({ work }: Pick<ContestFacts, 'work'>): Work[] {
	return workKeys
		.map((key) => ({ key, count: work[key].count, due: work[key].due ?? null }))
		.filter(({ count }) => count > 0)
}

export type Step = { key: NextStepKey; count: number; due: Date | null }

/** Everything an organizer has to do in a contest, in order; nothing in an archived one. */
export function stepsOf(facts: ContestFacts): Step[] {
	const { state, setsUp, ready, lacksProblems } = facts
	const only = (key: NextStepKey) => ({ key, count: 0, due: null })
	if (state === 'archived') return []
	if (state === 'draft') return setsUp ? [only(ready ? 'publish' : 'complete')] : []
	return [...(setsUp && lacksProblems ? [only('problems')] : []), ...openWork(facts)]
}

/** The one thing an organizer's home of a contest says first. */
export function nextStep(facts: ContestFacts): Step {
	const idle = facts.state === 'archived' ? 'archived' : 'nothing'
	return stepsOf(facts)[0] ?? { key: idle, count: 0, due: null }
}

/** What goes on without the organizer, who only looks at it. */
const watched: readonly NextStepKey[] = ['sheets', 'notice_runs']

export const isWatched = (key: NextStepKey) => watched.includes(key)

const prepared: readonly NextStepKey[] = ['publish', 'complete']
const acrossContests: readonly NextStepKey[] = ['problems', ...workKeys, ...prepared]

/** Of the furthest ahead of a deadline that is put before what has none. */
const SOON = 72 * 3_600_000

const groups = ['overdue', 'soon', 'undated', 'later', 'prepared', 'watched'] as const

function groupOf({ key, due }: Step, now: Date): (typeof groups)[number] {
	if (isWatched(key)) return 'watched'
	if (prepared.includes(key)) return 'prepared'
	if (due === null) return 'undated'
	const left = due.getTime() - now.getTime()
	return left <= 0 ? 'overdue' : left <= SOON ? 'soon' : 'later'
}

/**
 * Puts the next steps of several contests in order, the most pressing first: what is overdue, what
 * is due within three days, what only others wait for, what is due later; then what is prepared,
 * and what is only watched. Within each by date, then in the order of the contest's work.
 */
export function comparePressing(now: Date) {
	const rank = (step: Step) => groups.indexOf(groupOf(step, now))
	const date = ({ due }: Step) => due?.getTime() ?? 0
	const kind = ({ key }: Step) => acrossContests.indexOf(key)
	return (a: Step, b: Step): number => rank(a) - rank(b) || date(a) - date(b) || kind(a) - kind(b)
}
