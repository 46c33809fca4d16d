/**
 * The life of a problem statement: draft → reviewed → published → withdrawn. A published one is
 * changed by a further version, drafted beside the public text and published with a note on what
 * changed.
 */
export type ProblemState = 'draft' | 'reviewed' | 'published' | 'withdrawn'

export type ProblemAct =
	| 'edit'
	| 'review'
	| 'publish'
	| 'begin_revision'
	| 'publish_revision'
	| 'discard_revision'
	| 'withdraw'
	| 'publish_again'
	| 'delete'

type Standing = {
	state: ProblemState
	/** Whether a version not yet published lies beside the public ones. */
	hasDraft: boolean
}

export function actsOn({ state, hasDraft }: Standing): ProblemAct[] {
	switch (state) {
		case 'draft':
			return ['edit', 'review', 'delete']
		case 'reviewed':
			return ['edit', 'publish', 'delete']
		case 'published':
			return hasDraft
				? ['edit', 'publish_revision', 'discard_revision', 'withdraw']
				: ['begin_revision', 'withdraw']
		case 'withdrawn':
			return ['publish_again']
	}
}

export function allows(standing: Standing, act: ProblemAct): boolean {
	return actsOn(standing).includes(act)
}
