import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askOfRound, type RoundStanding, roundsAtWork } from '~/modules/contest/rules/round-work'

const opens = new Date('2026-06-08T00:00:00Z')
const ends = new Date('2026-06-19T09:00:00Z')
const during = new Date('2026-06-10T00:00:00Z')

const round = (change: Partial<RoundStanding> = {}): RoundStanding => ({
	stage: 'preliminary',
	state: 'scoring',
	assigned: 10,
	finished: 4,
	short: 0,
	unassigned: 0,
	inScreening: 0,
	scoringOpensAt: opens,
	scoringEndsAt: ends,
	...change,
})
const keys = (change: Partial<RoundStanding>, now = during) =>
	askOfRound(round(change), now).map(({ key }) => key)

test('a round asks for judges, their sheets, its closing and its ranking', () => {
	const fresh = { state: 'preparing', assigned: 0, finished: 0 } as const
	expect(keys(fresh)).toEqual([])
	expect(askOfRound(round({ ...fresh, short: 7, unassigned: 7 }), during)).toEqual([
		{ key: 'assign', count: 7, due: opens },
	])
	expect(askOfRound(round(), during)).toEqual([{ key: 'sheets', count: 6, due: ends }])
	expect(keys({ finished: 10 })).toEqual(['close'])
	expect(keys({}, ends)).toEqual(['close'])
	expect(keys({ state: 'closed' })).toEqual(['rank'])
	expect(keys({ state: 'ranked' })).toEqual([])
})

test('judges are asked for beside the sheets, and before the closing', () => {
	expect(askOfRound(round({ short: 2 }), during)).toEqual([
		{ key: 'assign', count: 2, due: ends },
		{ key: 'sheets', count: 6, due: ends },
	])
	expect(keys({ short: 2, finished: 10 })).toEqual(['assign'])
	// Nobody can judge any more; what was given to some judge is closed as it is.
	expect(keys({ short: 2 }, ends)).toEqual(['close'])
	expect(keys({ short: 2, unassigned: 1 }, ends)).toEqual(['assign'])
})

test('a round that is not open for sheets yet cannot be closed', () => {
	expect(keys({ state: 'preparing' }, ends)).toEqual(['sheets'])
})

test('the closing is asked for if and only if nothing keeps the round open', () => {
	const upTo = (max: number) => fc.integer({ min: 0, max })
	fc.assert(
		fc.property(
			fc.record({ assigned: upTo(9), finished: upTo(9), short: upTo(4), none: upTo(4) }),
			upTo(2),
			fc.boolean(),
			({ assigned, finished, short, none }, inScreening, over) => {
				const standing = round({
					assigned: assigned + 1,
					finished: Math.min(finished, assigned + 1),
					short,
					unassigned: Math.min(none, short),
					inScreening,
				})
				const asks = askOfRound(standing, over ? ends : during).map(({ key }) => key)
				const done = standing.finished === standing.assigned
				const lacking = over ? standing.unassigned : standing.short
				expect(asks.includes('close')).toBe((over || done) && lacking === 0 && inScreening === 0)
				expect(asks.includes('assign')).toBe(lacking > 0)
				// Something is asked for, unless the screeners come first.
				expect(asks.length > 0 || inScreening > 0).toBe(true)
			},
		),
	)
})

test('of a track’s rounds those are worked on that were drawn and are not ranked; else the next', () => {
	const named = (stage: string, change: Partial<RoundStanding>) => round({ stage, ...change })
	const idle = { state: 'preparing', assigned: 0, finished: 0 } as const
	const at = (...rounds: RoundStanding[]) => roundsAtWork(rounds).map(({ stage }) => stage)
	expect(at(named('final', idle), named('preliminary', idle))).toEqual(['preliminary'])
	expect(at(named('final', idle), named('preliminary', {}))).toEqual(['preliminary'])
	expect(at(named('final', idle), named('preliminary', { state: 'ranked' }))).toEqual(['final'])
	expect(at(named('final', {}), named('preliminary', idle))).toEqual(['final'])
	expect(at(named('final', { state: 'ranked' }), named('preliminary', idle))).toEqual([])
	expect(at()).toEqual([])
})
