import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	type EntryEvent,
	type EntryState,
	entryEvents,
	entryStates,
	eventsShownToEntrant,
	eventsIn,
	isTerminal,
	isWithdrawable,
	nextState,
	stateShownToEntrant,
	transitions,
} from '~/modules/entry/rules/lifecycle'

/** Walks from a draft; an event that cannot happen leaves the state as it was. */
function walk(events: EntryEvent[]): EntryState[] {
	const states: EntryState[] = ['draft']
	for (const event of events) states.push(nextState(states.at(-1)!, event) ?? states.at(-1)!)
	return states
}
const life = fc.array(fc.constantFrom(...entryEvents), { maxLength: 60 })

test('an entry walks from draft to award', () => {
	const events: EntryEvent[] = [
		'submit',
		'return',
		'mend',
		'recommend',
		'accept',
		'begin_review',
		'advance',
		'begin_review',
		'rank',
		'decide',
		'open_notice',
		'release',
	]
	expect(walk(events)).toEqual([
		'draft',
		'submitted',
		'returned',
		'submitted',
		'recommended',
		'accepted',
		'under_review',
		'advanced',
		'under_review',
		'ranked',
		'decided',
		'on_notice',
		'awarded',
	])
})

test('a returned entry whose date passes is rejected, or screened as last submitted', () => {
	expect(nextState('returned', 'reject_unmended')).toBe('rejected')
	expect(nextState('returned', 'keep_unmended')).toBe('submitted')
})

test('only withdrawn and disqualified are terminal', () => {
	expect(entryStates.filter(isTerminal)).toEqual(['withdrawn', 'disqualified'])
})

test('the entrant withdraws until the release and not after', () => {
	expect(nextState('on_notice', 'withdraw')).toBe('withdrawn')
	expect(nextState('awarded', 'withdraw')).toBeNull()
})

test('disqualification reaches every state after the draft, by two persons', () => {
	const unreached = entryStates.filter((state) => !nextState(state, 'disqualify'))
	expect(unreached).toEqual(['draft', 'withdrawn', 'disqualified'])
	expect(transitions.disqualify.by).toEqual(['two_persons'])
})

test('what an entrant can do in each state', () => {
	expect(eventsIn('draft', 'entrant')).toEqual(['submit', 'withdraw'])
	expect(eventsIn('returned', 'entrant')).toEqual(['mend', 'withdraw'])
	expect(eventsIn('under_review', 'entrant')).toEqual(['withdraw'])
	expect(eventsIn('awarded', 'entrant')).toEqual([])
})

/** The states reachable from a draft when one of them is closed off. */
function reachable(closed?: EntryState): Set<EntryState> {
	const reached = new Set<EntryState>(['draft'])
	for (const state of reached)
		for (const event of eventsIn(state)) {
			const to = nextState(state, event)!
			if (to !== closed) reached.add(to)
		}
	return reached
}

test('every state is reached from a draft', () => {
	expect([...reachable()].sort()).toEqual([...entryStates].sort())
})

test.each(['submitted', 'accepted', 'under_review', 'ranked', 'decided', 'on_notice'] as const)(
	'there is no way to an award around %s',
	(state) => {
		expect(reachable(state)).not.toContain('awarded')
	},
)

test('no life leaves a terminal state', () => {
	fc.assert(
		fc.property(life, (events) => {
			const states = walk(events)
			const end = states.findIndex(isTerminal)
			if (end !== -1) expect(new Set(states.slice(end)).size).toBe(1)
		}),
	)
})

test('an entrant learns of a proposed seat from the public notice, not before', () => {
	const step = (event: string, fromState: string) => ({ event, fromState })
	const shown = (steps: { event: string; fromState: string }[]) =>
		eventsShownToEntrant(steps).map(({ event }) => event)
	const ranked = step('rank', 'under_review')
	const decided = [ranked, step('decide', 'ranked')]
	expect(stateShownToEntrant('decided')).toBe('ranked')
	expect(stateShownToEntrant('on_notice')).toBe('on_notice')
	expect(shown(decided)).toEqual(['rank'])
	expect(shown([...decided, step('lose_seat', 'decided')])).toEqual(['rank'])
	const noticed = [...decided, step('open_notice', 'decided')]
	expect(shown(noticed)).toEqual(['rank', 'decide', 'open_notice'])
	expect(shown([...noticed, step('lose_seat', 'on_notice')]).at(-1)).toBe('lose_seat')
})

test('an entry is taken back until its list is released; a draft and a seat held back also after', () => {
	const withdrawable = (released: boolean) =>
		entryStates.filter((state) => isWithdrawable(state, released))
	expect(withdrawable(false)).toEqual([...transitions.withdraw.from])
	expect(withdrawable(true)).toEqual(['draft', 'decided', 'on_notice'])
})
