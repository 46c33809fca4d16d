/**
 * What an organizer must do now: the first of these that is due, in the order of the contest's
 * work. Counts are of things waiting; a step without anything waiting is passed over.
 */
export type ContestFacts = {
	state: 'draft' | 'published' | 'archived'
	ready: boolean
	needsProblems: boolean
	problemsPublished: number
	questionsWaiting: number
	/** Submitted entries not yet screened. */
	toScreen: number
	/** Accepted entries of rounds for which no judge has been assigned yet. */
	toAssign: number
	/** Assigned sheets neither submitted nor declined. */
	sheetsOpen: number
	/** Rounds whose sheets are all in and which have no frozen ranking. */
	toRank: number
	/** Tracks with a frozen ranking and no approved decision. */
	toDecide: number
	/** Approved decisions that no notice carries. */
	toNotify: number
	noticesOpen: number
	/** Notices over, without a release. */
	toRelease: number
	/** Released entries without an award. */
	toAward: number
}

export const nextStepKeys = [
	'complete',
	'publish',
	'problems',
	'questions',
	'screen',
	'assign',
	'sheets',
	'rank',
	'decide',
	'notify',
	'release',
	'award',
	'notice_runs',
	'archived',
	'nothing',
] as const
export type NextStepKey = (typeof nextStepKeys)[number]

export function nextStep(facts: ContestFacts): { key: NextStepKey; count: number } {
	if (facts.state === 'archived') return { key: 'archived', count: 0 }
	if (facts.state === 'draft') return { key: facts.ready ? 'publish' : 'complete', count: 0 }
	if (facts.needsProblems && facts.problemsPublished === 0) return { key: 'problems', count: 0 }
	const waiting: [NextStepKey, number][] = [
		['questions', facts.questionsWaiting],
		['screen', facts.toScreen],
		['assign', facts.toAssign],
		['sheets', facts.sheetsOpen],
		['rank', facts.toRank],
		['decide', facts.toDecide],
		['notify', facts.toNotify],
		['release', facts.toRelease],
		['award', facts.toAward],
		['notice_runs', facts.noticesOpen],
	]
	const [key, count] = waiting.find(([, number]) => number > 0) ?? ['nothing', 0]
	return { key: key as NextStepKey, count }
}
