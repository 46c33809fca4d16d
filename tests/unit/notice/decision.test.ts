import { expect, test } from 'vitest'
import { computedSeats, type RankedEntry, seatFaults } from '~/modules/notice/rules/decision'

const entry = (
	entryId: string,
	rank: number,
	outcome: RankedEntry['outcome'] = 'selected',
	eligible = true,
): RankedEntry => ({ entryId, rank, outcome, eligible })

const ranked = [
	entry('a', 1),
	entry('b', 2),
	entry('c', 2),
	entry('d', 4, 'undecided'),
	entry('e', 4, 'undecided'),
	entry('f', 6, 'not_selected'),
]

const seats = (...ids: (string | null)[]) => ids.map((entryId) => ({ entryId, reason: '' }))
const codes = (chosen: ReturnType<typeof seats>, note = '', from = ranked) =>
	seatFaults(chosen, from, note).map(({ seat, code }) => `${seat ?? ''}:${code}`)

test('the proposal takes the selected in order of place and leaves the rest open', () => {
	expect(computedSeats(ranked, 5)).toEqual(['a', 'b', 'c', null, null])
})

test('where the rule selects nothing, the first places are proposed', () => {
	const plain = ranked.map((one) => ({ ...one, outcome: null }))
	expect(computedSeats(plain, 2)).toEqual(['a', 'b'])
})

test('an entry that has left is not proposed', () => {
	expect(computedSeats([entry('a', 1, 'selected', false), entry('b', 2)], 2)).toEqual(['b', null])
})

test('the computed order needs no word, nor do equals in either order', () => {
	expect(codes(seats('a', 'b', 'c', null))).toEqual([])
	expect(codes(seats('a', 'c', 'b', null))).toEqual([])
})

test('another order, a tie settled by hand and an entry not selected each need a reason', () => {
	expect(codes(seats('b', 'a', 'c'))).toEqual(['1:decision_reason', '2:decision_reason'])
	expect(codes(seats('a', 'b', 'c', 'd'))).toEqual(['4:decision_reason'])
	expect(codes(seats('a', 'b', 'f'))).toEqual(['3:decision_reason'])
	const reasoned = seats('a', 'b', 'f').map((seat) => ({ ...seat, reason: '表决' }))
	expect(codes(reasoned)).toEqual([])
})

test('a computed seat left vacant needs a note; only the last seats may be vacant', () => {
	expect(codes(seats('a', 'b', null))).toEqual([':decision_vacancy'])
	expect(codes(seats('a', 'b', null), '达不到要求')).toEqual([])
	expect(codes(seats('a', null, 'b'), '说明')).toEqual(['2:decision_gap'])
})

test('nobody sits twice, nobody without a place sits at all, an empty list is none', () => {
	expect(codes(seats('a', 'a', 'c'))).toContain('2:decision_twice')
	expect(codes(seats('a', 'x', 'c'))).toContain('2:decision_not_ranked')
	const gone = [entry('a', 1), entry('b', 2, 'selected', false)]
	expect(codes(seats('a', 'b'), '', gone)).toContain('2:decision_not_ranked')
	expect(codes(seats(null, null), '说明')).toEqual([':decision_empty'])
})
