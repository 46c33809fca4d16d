import { expect, test } from 'vitest'
import {
	canDecideVoid,
	canManageScoring,
	canOpenAssignment,
	canScore,
	type ScoredAssignment,
} from '~/modules/scoring/policy'
import { except, onTrack, place, who } from '../../support/actors'

const own: ScoredAssignment = {
	withdrawn: false,
	conflicted: false,
	judge: { userId: 'judge', state: 'accepted' },
}
const openedBy = (assignment: ScoredAssignment) =>
	who((actor) => canOpenAssignment(actor, assignment))

test('a judge opens an own assignment that stands, and nobody any other', () => {
	expect(openedBy(own)).toEqual(['judge'])
	expect(openedBy({ ...own, withdrawn: true })).toEqual([])
	expect(openedBy({ ...own, conflicted: true })).toEqual([])
	for (const state of ['invited', 'declined', 'removed'] as const) {
		expect(openedBy({ ...own, judge: { userId: 'judge', state } })).toEqual([])
	}
})

const rounds = ['preparing', 'scoring', 'closed', 'ranked'] as const
const sheets = [null, 'draft', 'submitted', 'abstained', 'void'] as const

test.each(rounds.flatMap((round) => sheets.map((sheet) => [round, sheet] as const)))(
	'marks change in an open round until the last word (round %s, sheet %s)',
	(round, sheet) => {
		const open = round === 'preparing' || round === 'scoring'
		const unlocked = sheet === null || sheet === 'draft'
		const assignment = { ...own, round: { state: round }, sheet: sheet && { state: sheet } }
		expect(who((actor) => canScore(actor, assignment))).toEqual(open && unlocked ? ['judge'] : [])
	},
)

test('scoring is managed by the organizers of the track; voiding takes two of them', () => {
	const decides = (proposedById: string) =>
		who((actor) => canDecideVoid(actor, place, { proposedById }))
	expect(who((actor) => canManageScoring(actor, place))).toEqual(onTrack)
	expect(decides('somebody')).toEqual(onTrack)
	expect(decides('trackT')).toEqual(except(onTrack, 'trackT'))
})
