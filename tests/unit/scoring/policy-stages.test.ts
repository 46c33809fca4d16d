import type { Actor } from '~/modules/context'
import * as policy from '~/modules/scoring/policy'
import { JudgeState, RoundState, SheetState } from '~/platform/generated/prisma/enums'
import { except, onTrack, people, place } from '../../support/actors'
import { coverPolicy, crossed, crossing, holdTable, valuesOf } from '../../support/stage-table'

const standings = ['standing', 'withdrawn', 'in conflict'] as const
type Standing = (typeof standings)[number]
type Seat = `${JudgeState} ${Standing}`

const judge = people('judge')

function assignmentAt(seat: Seat): policy.ScoredAssignment {
	const [state, ...standing] = seat.split(' ') as [JudgeState, string]
	const is = standing.join(' ') as Standing
	const [withdrawn, conflicted] = [is === 'withdrawn', is === 'in conflict']
	return { withdrawn, conflicted, judge: { userId: 'judge', state } }
}

const shut = { standing: {}, withdrawn: {}, 'in conflict': {} }

/** The seat of the account `judge` and its assignment: the key to everything of the entry. */
const opening = holdTable({
	of: 'an assignment',
	stages: crossing(valuesOf(JudgeState), standings),
	may: {
		canOpenAssignment: (actor: Actor, seat: Seat) =>
			policy.canOpenAssignment(actor, assignmentAt(seat)),
	},
	table: crossed({
		invited: shut,
		accepted: { ...shut, standing: { canOpenAssignment: judge } },
		declined: shut,
		removed: shut,
	}),
})

const sheets = ['none', ...valuesOf(SheetState)] as const
type Sheet = (typeof sheets)[number]
type At = `${RoundState} ${Sheet}`

const own = assignmentAt('accepted standing')
const voiding = (proposedById: string) => (actor: Actor, stage: At) =>
	stage.endsWith(' submitted') && policy.canDecideVoid(actor, place, { proposedById })

const managed = { canManageScoring: onTrack }
const marked = { ...managed, canScore: judge }
/** Voiding takes a sheet out of the count whatever the round's state: a sheet that is in. */
const submitted = {
	...managed,
	'canDecideVoid another proposed': onTrack,
	'canDecideVoid trackT proposed': except(onTrack, 'trackT'),
}
const open = { none: marked, draft: marked, submitted, abstained: managed, void: managed }
const over = { none: managed, draft: managed, submitted, abstained: managed, void: managed }

const scoring = holdTable({
	of: 'the sheet of a round',
	stages: crossing(valuesOf(RoundState), sheets),
	may: {
		canScore: (actor: Actor, stage: At) => {
			const [round, sheet] = stage.split(' ') as [RoundState, Sheet]
			const kept = sheet === 'none' ? null : { state: sheet }
			return policy.canScore(actor, { ...own, round: { state: round }, sheet: kept })
		},
		canManageScoring: (actor: Actor) => policy.canManageScoring(actor, place),
		'canDecideVoid another proposed': voiding('somebody'),
		'canDecideVoid trackT proposed': voiding('trackT'),
	},
	table: crossed<
		RoundState,
		Sheet,
		Partial<Record<keyof typeof submitted | 'canScore', typeof judge>>
	>({
		preparing: open,
		scoring: open,
		closed: over,
		ranked: over,
	}),
})

coverPolicy(policy, [...opening, ...scoring])
