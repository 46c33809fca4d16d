const FIRST_WAIT_MS = 10_000
const LONGEST_WAIT_MS = 15 * 60_000

/**
 * When what did not arrive is tried again, after so many tries: 10 s later, then each time after
 * twice as long, at most a quarter of an hour, so that it goes soon after the server is back.
 */
export function nextTry(attempts: number, now: Date): Date {
	const wait = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
	return new Date(now.getTime() + wait)
}

/** How many tries fill a time without success. */
export function triesWithin(ms: number): number {
	let tries = 1
	for (let at = new Date(0); at.getTime() < ms; tries++) at = nextTry(tries, at)
	return tries
}
