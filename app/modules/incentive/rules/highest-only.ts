/**
 * 就高不重复: of several grants for the same matter only the highest is paid; a later, higher one
 * pays the difference. What counts of earlier grants is what was paid and what is still open;
 * parts forfeited or clawed back do not. Amounts in fen.
 */
export type EarlierPart = {
	amount: bigint
	state: 'open' | 'paid' | 'forfeited' | 'clawed_back'
}

/** What earlier grants for the matter amount to today. */
export function countedSoFar(parts: readonly EarlierPart[]): bigint {
	return parts
		.filter((part) => part.state === 'open' || part.state === 'paid')
		.reduce((sum, part) => sum + part.amount, 0n)
}

/** What a further grant for the same matter pays: the difference, never less than nothing. */
export function differenceDue(grant: bigint, earlier: readonly EarlierPart[]): bigint {
	const difference = grant - countedSoFar(earlier)
	return difference > 0n ? difference : 0n
}
