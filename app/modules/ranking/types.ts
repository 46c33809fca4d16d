/** An entry of a ranking as its organizers know it. */
export type EntryLine = {
	id: string
	code: string | null
	title: string
	state: string
	organization: string
	domain: string
}
