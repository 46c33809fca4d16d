import { expect, test } from 'vitest'
import {
	comparePressing,
	type ContestFacts,
	nextStep,
	openWork,
	type Step,
	workKeys,
} from '~/modules/contest/rules/next-step'

type Work = Partial<ContestFacts['work']>

const none = Object.fromEntries(workKeys.map((key) => [key, { count: 0 }])) as ContestFacts['work']
const quiet = {
	state: 'published',
	setsUp: true,
	ready: true,
	lacksProblems: false,
} as const
const step = (facts: Partial<Omit<ContestFacts, 'work'>>, work: Work = {}) =>
	nextStep({ ...quiet, ...facts, work: { ...none, ...work } })
const waiting = (count: number) => ({ count })

test('a contest in preparation is completed, then made public', () => {
	expect(step({ state: 'draft', ready: false }).key).toBe('complete')
	expect(step({ state: 'draft' }, { screen: waiting(4) }).key).toBe('publish')
})

test('the solution track needs problems before anything else', () => {
	expect(step({ lacksProblems: true }, { questions: waiting(2) }).key).toBe('problems')
	expect(step({}).key).toBe('nothing')
})

test('what waits first in the contest’s order comes first, with its count and its instant', () => {
	const due = new Date('2026-05-30T09:00:00Z')
	expect(step({}, { questions: { count: 2, due }, screen: waiting(9) })).toEqual({
		key: 'questions',
		count: 2,
		due,
	})
	expect(step({}, { screen: waiting(9), sheets: waiting(3) }).key).toBe('screen')
	expect(step({}, { decide: waiting(1), release: waiting(4) }).key).toBe('decide')
	expect(step({}, { notice_runs: waiting(1) }).key).toBe('notice_runs')
})

test('what another person proposed comes before one’s own queue', () => {
	const work = { ...none, second_release: waiting(1), objections: waiting(2), screen: waiting(9) }
	expect(openWork({ work }).map(({ key }) => key)).toEqual([
		'second_release',
		'objections',
		'screen',
	])
})

test('nothing waiting is said, and an archived contest asks for nothing', () => {
	expect(step({})).toEqual({ key: 'nothing', count: 0, due: null })
	expect(step({ state: 'archived' }, { screen: waiting(2) }).key).toBe('archived')
})

test('a track’s organizer is not asked for what binds the whole contest', () => {
	expect(step({ state: 'draft', setsUp: false }).key).toBe('nothing')
	expect(step({ lacksProblems: true, setsUp: false }, { screen: waiting(2) }).key).toBe('screen')
})

test('over several contests what is overdue comes first, then what is soon due, then by kind', () => {
	const now = new Date('2026-05-30T00:00:00Z')
	const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
	const steps: [Step['key'], Date | null][] = [
		['notice_runs', hours(-5)],
		['release', hours(100)],
		['questions', null],
		['rank', null],
		['screen', hours(24)],
		['objections', hours(25)],
		['assign', hours(0)],
		['second_award', null],
		['decide', hours(90)],
		['close', hours(-48)],
	]
	const ordered = steps
		.map(([key, due]): Step => ({ key, count: 1, due }))
		.sort(comparePressing(now))
	expect(ordered.map(({ key }) => key)).toEqual([
		'close',
		'assign',
		'screen',
		'objections',
		'second_award',
		'questions',
		'rank',
		'decide',
		'release',
		'notice_runs',
	])
})

test('over several contests what is done comes before what is prepared or watched', () => {
	const keys = ['notice_runs', 'complete', 'release', 'sheets', 'publish', 'problems'] as const
	const steps = keys.map((key): Step => ({ key, count: 1, due: null }))
	expect(steps.sort(comparePressing(new Date())).map(({ key }) => key)).toEqual([
		'problems',
		'release',
		'publish',
		'complete',
		'sheets',
		'notice_runs',
	])
})
