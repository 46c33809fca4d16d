/** A problem statement of the demonstration; a `revision` becomes its second published version. */
export type ProblemText = {
	title: string
	titleEn: string
	background: string
	requirements: string
	outcome: string
	metrics: string
	reward: string
	dataNote: string
}

export type ProblemPlan = ProblemText & {
	domain: 'industry' | 'services' | 'agriculture' | 'infrastructure'
	/** Key of the organization that owns it. */
	owner: string
	revision?: Partial<ProblemText> & { changeNote: string }
	questions?: { asker: string; body: string; answer?: string; isPublic?: boolean }[]
}
