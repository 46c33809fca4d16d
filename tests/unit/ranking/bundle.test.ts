import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '~/modules/ranking/hash.server'
import { bundleOf, underPublicNames, verifyBundle } from '~/modules/ranking/rules/bundle'
import type { RankingResult } from '~/modules/ranking/rules/rank-round'
import type { Bundle } from '~/modules/ranking/schema'
import { marks, round } from './builders'

const title = { contest: '2026', round: 'final' }
const input = round(
	[
		...marks('甲', { p: [10, 9, 8.5, 9, 7], q: [8, 8, 8, 9, 10] }),
		...marks('乙', { p: [9, 9, 9, 9, 9], q: [9, 8, 7, 6, 5] }),
		...marks('丙', { p: [5, 5], q: [5, 5] }),
	],
	{ quorum: 3, select: { seats: 1 } },
	{
		weights: { p: '1.2', q: '0.8' },
		entries: [{ entry: '甲', domain: '工业' }],
		excluded: [{ entry: '丙', judge: 'J3', reason: 'abstained' }],
	},
)
const bundle = bundleOf(title, input, sha256)

/** The bundle as a file holds it, changed. */
function changed(change: (copy: Bundle & { result: RankingResult }) => void): unknown {
	const copy = JSON.parse(JSON.stringify(bundle))
	change(copy)
	return copy
}

test('a bundle as published is valid, whatever the layout of its JSON', () => {
	const pretty = JSON.parse(JSON.stringify(bundle, null, 4))
	expect(verifyBundle(pretty, sha256)).toEqual({ valid: true, hash: bundle.hash })
	const turned = Object.fromEntries(Object.entries(bundle).reverse())
	expect(verifyBundle(turned, sha256)).toEqual({ valid: true, hash: bundle.hash })
})

test('a changed score is named by entry and judge', () => {
	const verdict = verifyBundle(
		changed(({ scores }) => {
			scores.find((cell) => cell.entry === '乙' && cell.judge === 'J4')!.score = '9.5'
		}),
		sha256,
	)
	expect(verdict).toEqual({
		valid: false,
		difference: {
			path: 'ledger[6].score',
			entry: '乙',
			judge: 'J4',
			expected: '16.2',
			found: '15.6',
		},
	})
})

test('a changed place is named by entry', () => {
	const verdict = verifyBundle(
		changed(({ result }) => (result.ranking[0]!.score = '18.99')),
		sha256,
	)
	expect(verdict).toMatchObject({
		valid: false,
		difference: { path: 'ranking[0].score', entry: '甲', found: '18.99' },
	})
})

test('a left-out row, a changed seat and a changed title are found', () => {
	const pathOf = (change: Parameters<typeof changed>[0]) => {
		const verdict = verifyBundle(changed(change), sha256)
		return verdict.valid ? null : verdict.difference.path
	}
	expect(pathOf(({ result }) => result.ranking.pop())).toBe('ranking[2]')
	expect(pathOf(({ result }) => (result.selection!.entries[1]!.outcome = 'selected'))).toBe(
		'selection.entries[1].outcome',
	)
	expect(pathOf(({ result }) => Object.assign(result, { note: 'more' }))).toBe('note')
	expect(pathOf((copy) => (copy.contest = '2027'))).toBe('hash')
	expect(pathOf((copy) => (copy.hash = '0'.repeat(64)))).toBe('hash')
})

test('a rule without one of its keys is another file', () => {
	const verdict = verifyBundle(
		changed(({ rule }) => delete (rule as Partial<typeof rule>).quorum),
		sha256,
	)
	expect(verdict.valid).toBe(false)
})

test('every changed digit of every score is found', () => {
	fc.assert(
		fc.property(fc.nat(bundle.scores.length - 1), fc.integer({ min: 0, max: 9 }), (at, digit) => {
			const before = bundle.scores[at]!.score
			const after = String(digit) + before.slice(1)
			fc.pre(after !== before)
			const verdict = verifyBundle(
				changed(({ scores }) => (scores[at]!.score = after)),
				sha256,
			)
			expect(verdict).toMatchObject({
				valid: false,
				difference: { entry: bundle.scores[at]!.entry },
			})
		}),
	)
})

test('what is no bundle is refused', () => {
	expect(() => verifyBundle({ format: 'shijia-ranking/1' }, sha256)).toThrow('contest')
})

test('public names replace every name and only those', () => {
	const names = {
		entries: new Map([
			['甲', '甲'],
			['乙', 'x7Q'],
			['丙', 'k2M'],
		]),
		judges: new Map(['J1', 'J2', 'J3', 'J4', 'J5'].map((name, at) => [name, `P${9 - at}`])),
	}
	const open = bundleOf(title, underPublicNames(input, names), sha256)
	expect(verifyBundle(open, sha256).valid).toBe(true)
	expect(JSON.stringify(open)).not.toMatch(/乙|丙|J\d/u)
	expect(open.scores).toHaveLength(input.scores.length)
	const twice = { ...names, judges: new Map([...names.judges, ['J1', 'P8']] as const) }
	expect(() => underPublicNames(input, twice)).toThrow('share')
	expect(() => underPublicNames(input, { ...names, entries: new Map() })).toThrow('no public name')
})
