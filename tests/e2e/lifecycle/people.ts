/** Names of one run, so that a second run on the same installation meets no leftovers. */
export const run = Date.now().toString(36)

export const password = 'shenhe-2026-changjing'

/** `.example` is reserved (RFC 2606): nothing sent there arrives anywhere. */
export const mailOf = (key: string) => `${key}.${run}@e2e.example`

/** Seven digits that differ from run to run, for codes that may be registered once. */
export const serial = (offset: number) => (Math.floor(Date.now() / 1000) + offset) % 10_000_000
