import { expect, test } from 'vitest'
import type { Actor } from '~/modules/context'
import { canAnswer, canAsk, canEditProblem, canReadProblem } from '~/modules/problem/policy'
import { differenceOf, sameContent } from '~/modules/problem/rules/difference'
import { actsOn } from '~/modules/problem/rules/states'
import type { ProblemContent } from '~/modules/problem/schema'

const content: ProblemContent = {
	title: '城区供热管网的能耗预测与调度',
	titleEn: '',
	background: '第一段\n第二段\n第三段',
	requirements: '要求',
	outcome: '成果',
	metrics: '指标一\n指标二',
	reward: '',
	dataNote: '',
	contact: '',
}

test('only the paragraphs that changed are shown, old beside new', () => {
	const after = {
		...content,
		background: '第一段\n改过的第二段\n第三段',
		metrics: '指标一\n指标二\n指标三',
	}
	expect(differenceOf(content, after)).toEqual([
		{ part: 'background', changes: [{ old: '第二段', new: '改过的第二段' }] },
		{ part: 'metrics', changes: [{ old: '', new: '指标三' }] },
	])
})

test('a removed paragraph has nothing new beside it', () => {
	expect(differenceOf(content, { ...content, metrics: '指标二' })).toEqual([
		{ part: 'metrics', changes: [{ old: '指标一', new: '' }] },
	])
})

test('blank lines and outer spaces are no change', () => {
	expect(sameContent(content, { ...content, background: ' 第一段\n\n第二段\n第三段\n' })).toBe(true)
})

test('a text of very many lines is shown as replaced whole', () => {
	const lines = (word: string) => Array.from({ length: 2_000 }, (_, n) => `${word}${n}`).join('\n')
	const [change] = differenceOf(
		{ ...content, background: lines('旧') },
		{ ...content, background: lines('新') },
	)
	expect(change?.changes).toHaveLength(1)
})

test('each state allows its own acts', () => {
	expect(actsOn({ state: 'draft', hasDraft: true })).toEqual(['edit', 'review', 'delete'])
	expect(actsOn({ state: 'reviewed', hasDraft: true })).toEqual(['edit', 'publish', 'delete'])
	expect(actsOn({ state: 'published', hasDraft: false })).toEqual(['begin_revision', 'withdraw'])
	expect(actsOn({ state: 'published', hasDraft: true })).toEqual([
		'edit',
		'publish_revision',
		'discard_revision',
		'withdraw',
	])
	expect(actsOn({ state: 'withdrawn', hasDraft: false })).toEqual(['publish_again'])
})

const user = (grants: [string, string | null, string | null][]): Actor => ({
	kind: 'user',
	userId: 'u',
	name: '某人',
	email: 'u@example.cn',
	memberships: [],
	judges: [],
	grants: grants.map(([role, contestId, trackId]) => ({
		role: role as 'organizer',
		contestId,
		trackId,
	})),
})
const people: Record<string, Actor> = {
	visitor: { kind: 'visitor' },
	entrant: user([]),
	supervisor: user([['supervisor', null, null]]),
	'organizer elsewhere': user([['organizer', 'c2', null]]),
	'track organizer': user([['organizer', 'c1', 'a']]),
	organizer: user([['organizer', 'c1', null]]),
}
const who = (may: (actor: Actor) => boolean) =>
	Object.keys(people).filter((name) => may(people[name]!))

test('organizers of the whole contest write and answer, whoever is signed in asks', () => {
	const problem = { contestId: 'c1', state: 'published' as const }
	expect(who((actor) => canEditProblem(actor, problem))).toEqual(['organizer'])
	expect(who((actor) => canAnswer(actor, problem))).toEqual(['organizer'])
	expect(who((actor) => canAsk(actor, problem))).toEqual(Object.keys(people).slice(1))
	expect(who((actor) => canAsk(actor, { ...problem, state: 'withdrawn' }))).toEqual([])
})

test('a problem is readable from its first publication on, also when withdrawn', () => {
	const read = (state: 'draft' | 'reviewed' | 'published' | 'withdrawn', currentNumber: number) =>
		canReadProblem({ contestId: 'c1', state, currentNumber })
	expect([
		read('draft', 0),
		read('reviewed', 0),
		read('published', 1),
		read('withdrawn', 2),
	]).toEqual([false, false, true, true])
})
