/**
 * What an organizer must do now: the first of these that is due, in the order of the contest's
 * work. Counts are of things waiting; a step without anything waiting is passed over.
 */
export type ContestFacts = {
	state: 'draft' | 'published' | 'archived'
	ready: boolean
	needsProblems: boolean
	problemsPublished: number
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
	/** Approved decisions that no notice carries. */
	'notify',
	/** Notices over, without a release proposed or made. */
	'release',
	/** Released entries without an award. */
	'award',
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

/** The one thing an organizer's home says first. */
export function nextStep(facts: ContestFacts): {
	key: NextStepKey
	count: number
	due: Date | null
} {
	const { state, ready, needsProblems, problemsPublished } = facts
	const only = (key: NextStepKey) => ({ key, count: 0, due: null })
	if (state === 'archived') return only('archived')
	if (state === 'draft') return only(ready ? 'publish' : 'complete')
	if (needsProblems && problemsPublished === 0) return only('problems')
	return openWork(facts)[0] ?? only('nothing')
}
