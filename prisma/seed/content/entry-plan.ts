/** What becomes of an entry of the demonstration; reviewed ones are ranked by their sheets. */
export type Fate =
	| 'draft'
	| 'withdrawn_early'
	| 'rejected'
	| 'overdue'
	| 'submitted'
	| 'returned'
	| 'accepted'
	| 'reviewed'
	/** Three of its five judges abstain: too few sheets to be ranked. */
	| 'thin'
	| 'withdrawn_late'
	| 'disqualified'

export type EntryPlan = {
	organization: string
	domain: 'industry' | 'services' | 'agriculture' | 'infrastructure' | 'other'
	title: string
	summary: string
	/** The measured effect, or the promised one, in one sentence. */
	effect: string
	fate: Fate
	/** Code of the problem answered (Track B). */
	problem?: string
	/** Division of the site (Track A). */
	site?: string
	partner?: string
	/** Returned once and mended: its second version was accepted. */
	mended?: boolean
	/** Of a rejected one: the failed item of the eligibility check, and what the entrant is told. */
	reason?: [item: string, note: string]
}

type Details = Partial<
	Pick<EntryPlan, 'fate' | 'problem' | 'site' | 'partner' | 'mended' | 'reason'>
>

/** One line of a list of entries; without details it is reviewed. */
export function entryPlan(
	organization: string,
	domain: EntryPlan['domain'],
	[title, summary, effect]: [title: string, summary: string, effect: string],
	details: Details = {},
): EntryPlan {
	return { organization, domain, title, summary, effect, fate: 'reviewed', ...details }
}
