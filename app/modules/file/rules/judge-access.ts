/**
 * Which files of an assigned entry a judge opens: with blind review (盲审) the blind copy alone;
 * where one of the judge's rounds with this entry is open, every file of it.
 */
export function judgeMayOpen(rounds: readonly { blind: boolean }[], slot: string | null): boolean {
	if (rounds.length === 0) return false
	return slot === 'blind_copy' || rounds.some(({ blind }) => !blind)
}
