import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	admissionAt,
	calendarChanges,
	calendarFaults,
	countdown,
	isOpen,
	lateMoves,
	progressOf,
	type Stage,
	stageAt,
	stageKeys,
	statusOf,
} from '~/modules/contest/rules/stages'

const day = (text: string) => new Date(`${text}+08:00`)
const stage = (key: Stage['key'], opensAt: string, closesAt: string, graceMinutes = 0): Stage => ({
	key,
	opensAt: day(opensAt),
	closesAt: day(closesAt),
	graceMinutes,
})
const registration = stage('registration', '2026-04-01T09:00', '2026-05-01T00:00')
const submission = stage('submission', '2026-04-15T00:00', '2026-05-11T00:00')
const preliminary = stage('preliminary', '2026-05-20T00:00', '2026-06-01T00:00')
const calendar = [preliminary, submission, registration]

test('a stage begins with its opening instant and is over at its closing instant', () => {
	expect(statusOf(submission, day('2026-04-14T23:59:59.999'))).toBe('next')
	expect(statusOf(submission, day('2026-04-15T00:00'))).toBe('now')
	expect(statusOf(submission, day('2026-05-10T23:59:59.999'))).toBe('now')
	expect(statusOf(submission, day('2026-05-11T00:00'))).toBe('done')
})

test('stages are shown in the order of their opening', () => {
	expect(progressOf(calendar, day('2026-05-05T00:00')).map((p) => [p.stage.key, p.status])).toEqual(
		[
			['registration', 'done'],
			['submission', 'now'],
			['preliminary', 'next'],
		],
	)
})

test('of two stages that are on, the one closing first is current', () => {
	expect(stageAt(calendar, day('2026-04-20T12:00'))).toEqual({
		current: registration,
		next: preliminary,
		countsDownTo: registration.closesAt,
	})
})

test('between stages the countdown runs to the next opening, after the last to nothing', () => {
	expect(stageAt(calendar, day('2026-05-15T00:00'))).toEqual({
		current: null,
		next: preliminary,
		countsDownTo: preliminary.opensAt,
	})
	expect(stageAt(calendar, day('2026-06-01T00:00'))).toEqual({
		current: null,
		next: null,
		countsDownTo: null,
	})
})

test('what arrives in the grace counts and is told apart; without grace nothing late counts', () => {
	const graceful = { ...submission, graceMinutes: 10 }
	expect(admissionAt(graceful, day('2026-05-11T00:09:59.999'))).toBe('in_grace')
	expect(admissionAt(graceful, day('2026-05-11T00:10'))).toBe('late')
	expect(admissionAt(graceful, day('2026-05-10T23:59:59.999'))).toBe('in_time')
	expect(admissionAt(submission, day('2026-05-11T00:00'))).toBe('late')
	expect(admissionAt(submission, day('2026-04-14T00:00'))).toBe('early')
	expect(isOpen(graceful, day('2026-05-11T00:05'))).toBe(true)
	expect(isOpen(submission, day('2026-05-11T00:00'))).toBe(false)
})

test('a countdown shows zero only when it is over', () => {
	const until = day('2026-05-11T00:00')
	expect(countdown(until, day('2026-05-08T21:57:58'))).toEqual({
		days: 2,
		hours: 2,
		minutes: 2,
		seconds: 2,
	})
	expect(countdown(until, day('2026-05-10T23:59:59.999')).seconds).toBe(1)
	expect(countdown(until, day('2026-05-12T00:00'))).toEqual({
		days: 0,
		hours: 0,
		minutes: 0,
		seconds: 0,
	})
})

test('a calendar with a reversed, doubled or misplaced stage is refused', () => {
	expect(calendarFaults(calendar)).toEqual([])
	const reversed = { ...submission, opensAt: submission.closesAt }
	expect(calendarFaults([registration, reversed, registration, preliminary])).toEqual([
		{ kind: 'twice', stage: 'registration' },
		{ kind: 'ends_before_it_begins', stage: 'submission' },
	])
	const early = stage('preliminary', '2026-04-02T00:00', '2026-04-03T00:00')
	expect(calendarFaults([registration, submission, early])).toEqual([
		{ kind: 'out_of_order', stage: 'preliminary', after: 'submission' },
	])
})

test('at any instant a stage is exactly one of early, open and late, and parts add up', () => {
	const instant = fc.integer({ min: -1e9, max: 1e9 })
	fc.assert(
		fc.property(
			fc.constantFrom(...stageKeys),
			instant,
			fc.integer({ min: 1, max: 1e9 }),
			instant,
			fc.nat(1000),
			(key, opens, length, now, graceMinutes) => {
				const one = {
					key,
					opensAt: new Date(opens),
					closesAt: new Date(opens + length),
					graceMinutes,
				}
				const at = new Date(now)
				expect(isOpen(one, at)).toBe(now >= opens && now < opens + length + graceMinutes * 60_000)
				const { days, hours, minutes, seconds } = countdown(one.closesAt, at)
				const left = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
				expect(left).toBe(Math.max(0, Math.ceil((opens + length - now) / 1000)))
				expect(left === 0).toBe(statusOf(one, at) === 'done')
			},
		),
	)
})

const times = fc.integer({ min: 0, max: 20 }).map((n) => new Date(Date.UTC(2026, 4, 1 + n)))
const stages = fc.uniqueArray(
	fc.record({ key: fc.constantFrom(...stageKeys), opensAt: times, closesAt: times }),
	{
		selector: ({ key }) => key,
	},
)

test('what has passed stays as it was in every calendar that is let through', () => {
	fc.assert(
		fc.property(stages, stages, times, (before, after, now) => {
			if (lateMoves(before, after, now).length > 0) return
			for (const old of before) {
				const next = after.find(({ key }) => key === old.key)
				if (old.opensAt <= now) expect(next?.opensAt).toEqual(old.opensAt)
				if (next && old.closesAt <= now) expect(next.closesAt).toEqual(old.closesAt)
				if (next && old.closesAt > now) expect(next.closesAt > now).toBe(true)
			}
		}),
	)
})

test('changes name every stage that differs and no other', () => {
	fc.assert(
		fc.property(stages, (before) => {
			expect(calendarChanges(before, before)).toEqual([])
			expect(
				calendarChanges(before, [])
					.map(({ key }) => key)
					.sort(),
			).toEqual(before.map(({ key }) => key).sort())
		}),
	)
	const later = { ...submission, closesAt: day('2026-05-15T00:00') }
	expect(calendarChanges(calendar, [preliminary, later, registration])).toEqual([
		{ key: 'submission', old: submission, new: later },
	])
})

test('before a stage begins it is moved freely', () => {
	const now = day('2026-03-01T00:00')
	expect(lateMoves(calendar, [], now)).toEqual([])
	expect(lateMoves(calendar, [submission], day('2026-04-20T00:00'))).toEqual([
		{ kind: 'stage_begun', stage: 'registration' },
	])
})
