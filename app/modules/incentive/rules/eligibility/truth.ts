/** Three-valued logic (Kleene): what is unknown decides nothing, and is decided by what is known. */
export type Truth = 'met' | 'not_met' | 'unknown'

export function not(truth: Truth): Truth {
	if (truth === 'unknown') return truth
	return truth === 'met' ? 'not_met' : 'met'
}

/** One that is not met decides; else one unknown leaves all unknown. */
export function all(truths: readonly Truth[]): Truth {
	if (truths.includes('not_met')) return 'not_met'
	return truths.includes('unknown') ? 'unknown' : 'met'
}

/** One that is met decides; else one unknown leaves any unknown. */
export function any(truths: readonly Truth[]): Truth {
	if (truths.includes('met')) return 'met'
	return truths.includes('unknown') ? 'unknown' : 'not_met'
}
