import type { Actor } from '~/modules/context'
import * as policy from '~/modules/problem/policy'
import { allows, type ProblemAct } from '~/modules/problem/rules/states'
import { ProblemState } from '~/platform/generated/prisma/enums'
import { chiefs, people, signedIn, supervisors, who } from '../../support/actors'
import {
	coverPolicy,
	crossed,
	crossing,
	type Gate,
	holdTable,
	valuesOf,
} from '../../support/stage-table'

/** Whether a version not yet published lies beside the public ones. */
const drafts = ['alone', 'with draft'] as const
type At = `${ProblemState} ${(typeof drafts)[number]}`

const stateOf = (stage: At) => stage.split(' ')[0] as ProblemState
const problemAt = (stage: At) => ({ contestId: 'c', state: stateOf(stage) })
/** The number of the newest public version; 0 before the first publication. */
const numberAt = (stage: At) => (/^(published|withdrawn)/.test(stage) ? 1 : 0)

const write =
	(act: ProblemAct): Gate<At> =>
	(actor, stage) => {
		const standing = { state: stateOf(stage), hasDraft: stage.endsWith('with draft') }
		return policy.canEditProblem(actor, problemAt(stage)) && allows(standing, act)
	}
const writing: Record<`canEditProblem: ${ProblemAct}`, Gate<At>> = {
	'canEditProblem: edit': write('edit'),
	'canEditProblem: review': write('review'),
	'canEditProblem: publish': write('publish'),
	'canEditProblem: begin_revision': write('begin_revision'),
	'canEditProblem: publish_revision': write('publish_revision'),
	'canEditProblem: discard_revision': write('discard_revision'),
	'canEditProblem: withdraw': write('withdraw'),
	'canEditProblem: publish_again': write('publish_again'),
	'canEditProblem: delete': write('delete'),
}

const everybody = who(() => true)
const kept = { canReadProblems: people(...chiefs, ...supervisors), canAnswer: chiefs }
const editing = (...acts: ProblemAct[]) =>
	Object.fromEntries(acts.map((act) => [`canEditProblem: ${act}`, chiefs]))
const published = { ...kept, canReadProblem: everybody, canAsk: signedIn }
const draft = { ...kept, ...editing('edit', 'review', 'delete') }
const reviewed = { ...kept, ...editing('edit', 'publish', 'delete') }
/** What was answered stays readable. */
const withdrawn = { ...kept, canReadProblem: everybody, ...editing('publish_again') }

const acts = holdTable({
	of: 'a problem statement',
	stages: crossing(valuesOf(ProblemState), drafts),
	may: {
		canReadProblem: (_: Actor, stage: At) =>
			policy.canReadProblem({ ...problemAt(stage), currentNumber: numberAt(stage) }),
		canReadProblems: (actor: Actor, stage: At) => policy.canReadProblems(actor, problemAt(stage)),
		canAsk: (actor: Actor, stage: At) => policy.canAsk(actor, problemAt(stage)),
		canAnswer: (actor: Actor, stage: At) => policy.canAnswer(actor, problemAt(stage)),
		...writing,
	},
	table: crossed<ProblemState, (typeof drafts)[number], object>({
		draft: { alone: draft, 'with draft': draft },
		reviewed: { alone: reviewed, 'with draft': reviewed },
		published: {
			alone: { ...published, ...editing('begin_revision', 'withdraw') },
			'with draft': {
				...published,
				...editing('edit', 'publish_revision', 'discard_revision', 'withdraw'),
			},
		},
		withdrawn: { alone: withdrawn, 'with draft': withdrawn },
	}),
})

coverPolicy(policy, acts)
