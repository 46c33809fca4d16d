import type { Actor } from '~/modules/context'
import { canReadSetUp, canSetUpContest } from '~/modules/contest/policy'
import type { ProblemState } from './rules/states'

type Subject = { contestId: string; state: ProblemState }

/** Once public, a problem statement stays readable: those who answered it must find it. */
export function canReadProblem(problem: Subject & { currentNumber: number }): boolean {
	return problem.currentNumber > 0
}

/** Drafts, differences and questions, for those who work on them and for supervisors. */
export function canReadProblems(actor: Actor, { contestId }: Pick<Subject, 'contestId'>): boolean {
	return canReadSetUp(actor, { id: contestId })
}

/** Writing, reviewing and publishing belong to the organizers of the whole contest. */
export function canEditProblem(actor: Actor, problem: Pick<Subject, 'contestId'>): boolean {
	return canSetUpContest(actor, { id: problem.contestId })
}

/** Whoever is signed in may ask about what is public. */
export function canAsk(actor: Actor, problem: Subject): boolean {
	return actor.kind === 'user' && problem.state === 'published'
}

export function canAnswer(actor: Actor, problem: Pick<Subject, 'contestId'>): boolean {
	return canEditProblem(actor, problem)
}
