/** The machine's clock: sessions, limits, signatures, jobs, logs. Never moved. */
export function systemNow(): Date {
	return new Date()
}

/** The contest's clock: the machine's plus the offset an administrator set (demonstration only). */
export function contestNow(offsetMs: number): Date {
	return new Date(Date.now() + offsetMs)
}
