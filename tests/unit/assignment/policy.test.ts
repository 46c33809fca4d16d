import { expect, test } from 'vitest'
import { canAssign, canManageJudges, canReadJudges } from '~/modules/assignment/policy'
import {
	chiefs,
	onTrack,
	people,
	place,
	supervisorsOnTrack,
	who,
	withinContest,
} from '../../support/actors'

test('the list of judges is read within the contest and kept by the organizers of all of it', () => {
	expect(who((actor) => canManageJudges(actor, 'c'))).toEqual(chiefs)
	expect(who((actor) => canReadJudges(actor, 'c'))).toEqual(
		people(...withinContest, ...supervisorsOnTrack),
	)
})

test.each(['preparing', 'scoring', 'closed', 'ranked'] as const)(
	'judges are drawn by the organizers of the track while the round takes marks (%s)',
	(state) => {
		const open = state === 'preparing' || state === 'scoring'
		expect(who((actor) => canAssign(actor, { ...place, state }))).toEqual(open ? onTrack : [])
	},
)
