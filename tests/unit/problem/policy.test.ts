import { expect, test } from 'vitest'
import {
	canAnswer,
	canAsk,
	canEditProblem,
	canReadProblem,
	canReadProblems,
} from '~/modules/problem/policy'
import { chiefs, people, signedIn, supervisors, who } from '../../support/actors'

const states = ['draft', 'reviewed', 'published', 'withdrawn'] as const

test('organizers of the whole contest write and answer, supervisors read along', () => {
	const problem = { contestId: 'c' }
	expect(who((actor) => canEditProblem(actor, problem))).toEqual(chiefs)
	expect(who((actor) => canAnswer(actor, problem))).toEqual(chiefs)
	expect(who((actor) => canReadProblems(actor, problem))).toEqual(people(...chiefs, ...supervisors))
})

test.each(states)('whoever is signed in asks while it is published (%s)', (state) => {
	const allowed = who((actor) => canAsk(actor, { contestId: 'c', state }))
	expect(allowed).toEqual(state === 'published' ? signedIn : [])
})

test('a problem is everybody’s to read from its first publication on, also when withdrawn', () => {
	const read = (state: (typeof states)[number], currentNumber: number) =>
		canReadProblem({ contestId: 'c', state, currentNumber })
	expect([
		read('draft', 0),
		read('reviewed', 0),
		read('published', 1),
		read('withdrawn', 2),
	]).toEqual([false, false, true, true])
})
