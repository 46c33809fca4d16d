/** What a later decision of a track changes in the list of an earlier one. */
export type SeatChanges = {
	/** Entries that stand on the list for the first time. */
	added: string[]
	lost: string[]
	kept: string[]
}

export function seatChanges(before: readonly string[], after: readonly string[]): SeatChanges {
	const old = new Set(before)
	const now = new Set(after)
	return {
		added: after.filter((entryId) => !old.has(entryId)),
		lost: before.filter((entryId) => !now.has(entryId)),
		kept: after.filter((entryId) => old.has(entryId)),
	}
}
