import { expect, test } from 'vitest'
import { canManageJudges, canReadJudges } from '~/modules/assignment/policy'
import { chiefs, people, supervisorsOnTrack, who, withinContest } from '../../support/actors'

test('the list of judges is read within the contest and kept by the organizers of all of it', () => {
	expect(who((actor) => canManageJudges(actor, 'c'))).toEqual(chiefs)
	expect(who((actor) => canReadJudges(actor, 'c'))).toEqual(
		people(...withinContest, ...supervisorsOnTrack),
	)
})
