import { afterEach, expect, vi } from 'vitest'

const reported = vi.spyOn(console, 'error')

/** What goes to console.error unnoticed today is the fault of tomorrow: it fails the test. */
afterEach(() => {
	const calls = reported.mock.calls.map((call) => call.map(String).join(' '))
	reported.mockClear()
	expect(calls).toEqual([])
})
