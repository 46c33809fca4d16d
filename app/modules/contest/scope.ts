/** A contest as far as somebody may see it. `tracks`: their ids, null = all of it. */
export type Place = { id: string; tracks: string[] | null }

export const wholeOf = (places: readonly Place[]) =>
	places.filter(({ tracks }) => tracks === null).map(({ id }) => id)

/** Rows of a contest and a track that lie in one of several places; alternatives of a filter. */
export function within(places: readonly Place[]) {
	return [
		{ contestId: { in: wholeOf(places) } },
		...places.flatMap(({ id, tracks }) =>
			tracks ? [{ contestId: id, trackId: { in: tracks } }] : [],
		),
	]
}

/** Rows that belong to a track, as far as somebody may see the contest's tracks. */
export function onTracks({ tracks }: Pick<Place, 'tracks'>): { trackId?: { in: string[] } } {
	return tracks ? { trackId: { in: tracks } } : {}
}

/** The contest's tracks somebody may see. */
export function tracksOf({ id, tracks }: Place): { contestId: string; id?: { in: string[] } } {
	return { contestId: id, ...(tracks && { id: { in: tracks } }) }
}
