/** What a reader of a ranking is told beside a place. Codes only: words belong to the surface. */
export type Note =
	| { code: 'below_quorum'; sheets: number; quorum: number }
	| { code: 'gate_failed'; gate: string }
	| { code: 'no_marks'; criterion: string }
	| { code: 'not_ranked_in_round'; round: string }
	| { code: 'mean_instead_of_trimmed'; criterion?: string; sheets: number; minJudges: number }
	| { code: 'judge_not_standardized'; criterion?: string; judge: string; sheets: number }
	| { code: 'tie_broken'; by: string }
	| { code: 'committee_pending' }
	| { code: 'tie_shared'; entries: number }
