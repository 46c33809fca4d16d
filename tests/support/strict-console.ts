import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A stray console.error or console.warn is a fault that nobody looked at: it fails its test. */
beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => {})
	vi.spyOn(console, 'warn').mockImplementation(() => {})
})

afterEach(() => {
	const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls]
	vi.restoreAllMocks()
	expect(said, 'unexpected console output').toEqual([])
})
