import { holdsBack, type Lack } from './completeness'
import type { EntryState } from './lifecycle'

/** An entry as far as what its people must do now follows from it. */
export type EntryStanding = {
	state: EntryState
	/** It may be changed at this time. */
	open: boolean
	lacks: readonly Lack[]
	/** What is saved differs from the version submitted last. */
	changedSince: boolean
}

/**
 * `correct` a returned entry · `finish` or `submit` a draft · of a submitted one, `acknowledge` a
 * new version of its problem, or `resubmit` what was saved since: without that it does not count.
 */
export type EntryTask = 'correct' | 'finish' | 'submit' | 'acknowledge' | 'resubmit'

/** What an entry asks of its people now; null where it is in others' hands, or its time is over. */
export function taskOf({ state, open, lacks, changedSince }: EntryStanding): EntryTask | null {
	if (!open) return null
	if (state === 'returned') return 'correct'
	if (state === 'draft') return holdsBack(lacks).length > 0 ? 'finish' : 'submit'
	if (state !== 'submitted') return null
	if (lacks.some(isNewProblem)) return 'acknowledge'
	return changedSince ? 'resubmit' : null
}

const isNewProblem = ({ field, why }: Lack) => field === 'problem' && why === 'changed'
