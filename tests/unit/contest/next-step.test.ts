import { expect, test } from 'vitest'
import { type ContestFacts, nextStep } from '~/modules/contest/rules/next-step'

const quiet: ContestFacts = {
	state: 'published',
	ready: true,
	needsProblems: true,
	problemsPublished: 3,
	questionsWaiting: 0,
	toScreen: 0,
	toAssign: 0,
	sheetsOpen: 0,
	toRank: 0,
	toDecide: 0,
	toNotify: 0,
	noticesOpen: 0,
	toRelease: 0,
	toAward: 0,
}
const step = (facts: Partial<ContestFacts>) => nextStep({ ...quiet, ...facts })

test('a contest in preparation is completed, then made public', () => {
	expect(step({ state: 'draft', ready: false }).key).toBe('complete')
	expect(step({ state: 'draft', toScreen: 4 }).key).toBe('publish')
})

test('the solution track needs problems before anything else', () => {
	expect(step({ problemsPublished: 0, questionsWaiting: 2 }).key).toBe('problems')
	expect(step({ problemsPublished: 0, needsProblems: false }).key).toBe('nothing')
})

test('what waits first in the contest’s order comes first, with its count', () => {
	expect(step({ questionsWaiting: 2, toScreen: 9 })).toEqual({ key: 'questions', count: 2 })
	expect(step({ toScreen: 9, sheetsOpen: 3 })).toEqual({ key: 'screen', count: 9 })
	expect(step({ toDecide: 1, toAward: 4 })).toEqual({ key: 'decide', count: 1 })
	expect(step({ noticesOpen: 1 })).toEqual({ key: 'notice_runs', count: 1 })
})

test('nothing waiting is said, and an archived contest asks for nothing', () => {
	expect(step({})).toEqual({ key: 'nothing', count: 0 })
	expect(step({ state: 'archived', toScreen: 2 }).key).toBe('archived')
})
