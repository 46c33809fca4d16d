/** Something that waits for a person. */
type Waiting = {
	/** ISO instant by which; null where only others wait for it. */
	until: string | null
	/** Comes before anything else: the time for it is short. */
	first?: boolean
}

/** Of the furthest ahead of a deadline of which a reminder is sent. */
const SOON = 72 * 3_600_000

function rankOf({ first, until }: Waiting, now: Date): number {
	if (first) return 0
	if (until === null) return 2
	return Date.parse(until) - now.getTime() <= SOON ? 1 : 3
}

const instant = ({ until }: Waiting) => (until === null ? 0 : Date.parse(until))

/**
 * What waits for a person, the most urgent first: what was sent back, what ends within three days,
 * what others wait for without a date, then the rest; each by its date.
 */
export function byUrgency<W extends Waiting>(tasks: readonly W[], now: Date): W[] {
	return [...tasks].sort((a, b) => rankOf(a, now) - rankOf(b, now) || instant(a) - instant(b))
}
