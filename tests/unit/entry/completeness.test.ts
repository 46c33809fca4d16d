import { expect, test } from 'vitest'
import {
	type EntryFacts,
	holdsBack,
	lacksOf,
	requiredSlots,
} from '~/modules/entry/rules/completeness'
import { contentFields, entryFields, sectionOf } from '~/modules/entry/rules/fields'

const text = '覆盖三条产线的数字孪生车间，质量数据全程可追溯。'
const whole: EntryFacts = {
	kind: 'scenario',
	title: '数字孪生车间',
	summary: text,
	domainId: 'industry',
	siteDivision: '210112',
	siteAddress: '创新路 1 号',
	siteRegion: '2101',
	requiresProblem: false,
	problem: null,
	content: Object.fromEntries(contentFields.scenario.map((field) => [field, text])),
	members: [{ lead: true, confirmed: true }],
	membersMustConfirm: false,
	partners: [],
	form: { declared: 'ABCDEFGHJKMN', current: 'ABCDEFGHJKMN' },
	slots: ['entry_form'],
	blind: false,
}
const solution: EntryFacts = {
	...whole,
	kind: 'solution',
	requiresProblem: true,
	problem: { acknowledgedId: 'v1', currentId: 'v1' },
	content: Object.fromEntries(contentFields.solution.map((field) => [field, text])),
}
const words = (facts: Partial<EntryFacts>, of = whole) =>
	lacksOf({ ...of, ...facts }).map(({ field, why }) => `${field}: ${why}`)

test('a whole entry of either kind lacks nothing', () => {
	expect(lacksOf(whole)).toEqual([])
	expect(lacksOf(solution)).toEqual([])
})

test('an empty draft lacks every part it must have, in the order of the form', () => {
	const empty: EntryFacts = {
		...whole,
		title: ' ',
		summary: '',
		domainId: null,
		siteDivision: '',
		content: {},
		members: [],
		slots: [],
	}
	expect(lacksOf(empty).map(({ field }) => field)).toEqual([
		'title',
		'summary',
		'domain',
		'site',
		...contentFields.scenario,
		'team',
		'entry_form',
	])
})

test.each([
	['a text of spaces is empty', { summary: ' \n ' }, ['summary: empty']],
	['a text is counted in characters, not bytes', { title: '车间' }, ['title: short']],
	['a site outside the region', { siteDivision: '110108' }, ['site: outside']],
	['a site without an address', { siteAddress: '' }, ['site: empty']],
	['a team without a lead', { members: [{ lead: false, confirmed: true }] }, ['team: no_lead']],
	[
		'a partner who has not confirmed',
		{ partners: [{ confirmed: false }] },
		['partners: unconfirmed', 'consortium_agreement: no_file'],
	],
	['blind review without a blind copy', { blind: true }, ['blind_copy: no_file']],
] as const)('%s is named', (_, facts, expected) => {
	expect(words(facts)).toEqual(expected)
})

test('anywhere is inside when the track names no region', () => {
	expect(words({ siteRegion: null, siteDivision: '110108' })).toEqual([])
})

test('a problem must be chosen, and acknowledged again when it was re-published', () => {
	expect(words({ problem: null }, solution)).toEqual(['problem: not_chosen'])
	const changed = { problem: { acknowledgedId: 'v1', currentId: 'v2' } }
	expect(words(changed, solution)).toEqual(['problem: changed'])
})

test('an unconfirmed member holds the entry back only where the contest says so', () => {
	const facts = { ...whole, members: [{ lead: true, confirmed: false }] }
	expect(holdsBack(lacksOf(facts))).toEqual([])
	expect(lacksOf(facts)).toHaveLength(1)
	expect(holdsBack(lacksOf({ ...facts, membersMustConfirm: true }))).toHaveLength(1)
})

test('only the entry form is required unless partners or blind review ask for more', () => {
	expect(requiredSlots(whole)).toEqual(['entry_form'])
	expect(requiredSlots({ partners: [{ confirmed: true }], blind: true })).toEqual([
		'entry_form',
		'consortium_agreement',
		'blind_copy',
	])
})

test('every part has its page, and no part occurs twice', () => {
	for (const kind of ['scenario', 'solution'] as const) {
		const fields = entryFields(kind)
		expect(new Set(fields).size).toBe(fields.length)
	}
	expect(entryFields('scenario').map(sectionOf)).not.toContain('problem')
	expect(sectionOf('site')).toBe('basics')
	expect(sectionOf('value')).toBe('content')
	expect(sectionOf('deck')).toBe('files')
})
