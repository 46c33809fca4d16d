import { expect, test } from 'vitest'
import { claimWindow, windowState } from '~/modules/incentive/rules/claim-window'

test('the window ends N months after the release, that day included', () => {
	const window = claimWindow('2022-08-30', 3)
	expect(window).toEqual({ from: '2022-08-30', lastDay: '2022-11-30', settled: true })
	expect(windowState(window, '2022-08-29')).toBe('before')
	expect(windowState(window, '2022-08-30')).toBe('open')
	expect(windowState(window, '2022-11-30')).toBe('open')
	expect(windowState(window, '2022-12-01')).toBe('over')
})

test('a last day off rolls to the next working day', () => {
	expect(claimWindow('2022-03-01', 7).lastDay).toBe('2022-10-08')
})

test('in a year without a calendar the day is printed unrolled and nothing after it is decided', () => {
	const window = claimWindow('2026-05-20', 120)
	expect(window).toEqual({ from: '2026-05-20', lastDay: '2036-05-20', settled: false })
	expect(windowState(window, '2036-05-20')).toBe('open')
	expect(windowState(window, '2036-05-21')).toBe('undecided')
})
