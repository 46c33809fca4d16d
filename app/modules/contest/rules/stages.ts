/**
 * The calendar of a contest (赛程). A stage is half-open: on while opensAt <= t < closesAt. What
 * counts is the instant the server received a request, never when it finished with it.
 */
export const stageKeys = [
	'registration',
	'submission',
	'recommendation',
	'screening',
	'preliminary',
	'semi_final',
	'final',
	'decision',
	'public_notice',
	'release',
	'landing',
] as const
export type StageKey = (typeof stageKeys)[number]

export type Stage = {
	key: StageKey
	opensAt: Date
	closesAt: Date
	/** Stated on the public calendar before the opening; 0 unless the contest says otherwise. */
	graceMinutes?: number
}

export type StageStatus = 'done' | 'now' | 'next'

const minute = 60_000

export function statusOf(stage: Stage, now: Date): StageStatus {
	if (now < stage.opensAt) return 'next'
	return now < stage.closesAt ? 'now' : 'done'
}

/** Each stage with its status, in the order of their opening. */
export function progressOf<S extends Stage>(
	stages: readonly S[],
	now: Date,
): { stage: S; status: StageStatus }[] {
	return inOrder(stages).map((stage) => ({ stage, status: statusOf(stage, now) }))
}

export type StagePosition<S extends Stage> = {
	/** Of the stages now on, the one that closes first; null between, before or after stages. */
	current: S | null
	/** The stage that opens next. */
	next: S | null
	/** The instant the public countdown runs to: the current stage's end, else the next opening. */
	countsDownTo: Date | null
}

/** Where the contest stands at an instant. Stages may overlap or leave gaps. */
export function stageAt<S extends Stage>(stages: readonly S[], now: Date): StagePosition<S> {
	const ordered = inOrder(stages)
	const on = ordered.filter((stage) => statusOf(stage, now) === 'now')
	const current = on.sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())[0] ?? null
	const next = ordered.find((stage) => statusOf(stage, now) === 'next') ?? null
	return { current, next, countsDownTo: current?.closesAt ?? next?.opensAt ?? null }
}

export type Admission = 'early' | 'in_time' | 'in_grace' | 'late'

/** Whether what arrived at `receivedAt` counts; `in_grace` is marked on the receipt. */
export function admissionAt(stage: Stage, receivedAt: Date): Admission {
	if (receivedAt < stage.opensAt) return 'early'
	if (receivedAt < stage.closesAt) return 'in_time'
	const end = stage.closesAt.getTime() + (stage.graceMinutes ?? 0) * minute
	return receivedAt.getTime() < end ? 'in_grace' : 'late'
}

export function isOpen(stage: Stage, receivedAt: Date): boolean {
	const admission = admissionAt(stage, receivedAt)
	return admission === 'in_time' || admission === 'in_grace'
}

export type Countdown = { days: number; hours: number; minutes: number; seconds: number }

/** Whole parts of the time left, rounded up to the second so that 0 means over; never negative. */
export function countdown(until: Date, now: Date): Countdown {
	const left = Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
	return {
		days: Math.floor(left / 86_400),
		hours: Math.floor((left % 86_400) / 3600),
		minutes: Math.floor((left % 3600) / 60),
		seconds: left % 60,
	}
}

export type CalendarFault =
	| { kind: 'ends_before_it_begins'; stage: StageKey }
	| { kind: 'twice'; stage: StageKey }
	| { kind: 'out_of_order'; stage: StageKey; after: StageKey }

/**
 * Faults of a calendar about to be published: a stage that ends before it begins, one given twice,
 * or one that opens before a stage preceding it in the contest's order.
 */
export function calendarFaults(stages: readonly Stage[]): CalendarFault[] {
	const faults: CalendarFault[] = []
	const ordered = [...stages].sort((a, b) => stageKeys.indexOf(a.key) - stageKeys.indexOf(b.key))
	for (const [i, stage] of ordered.entries()) {
		const before = ordered[i - 1]
		if (stage.closesAt <= stage.opensAt)
			faults.push({ kind: 'ends_before_it_begins', stage: stage.key })
		if (before?.key === stage.key) faults.push({ kind: 'twice', stage: stage.key })
		else if (before && stage.opensAt < before.opensAt)
			faults.push({ kind: 'out_of_order', stage: stage.key, after: before.key })
	}
	return faults
}

export type LateMove =
	| { kind: 'stage_begun'; stage: StageKey }
	| { kind: 'instant_passed'; stage: StageKey; field: 'opensAt' | 'closesAt' }
	| { kind: 'closes_in_past'; stage: StageKey }

/** Forms carry whole minutes. */
const moved = (a: Date, b: Date) =>
	Math.floor(a.getTime() / minute) !== Math.floor(b.getTime() / minute)

/**
 * What a published calendar no longer allows at `now`: dropping a stage that has begun, moving an
 * opening or closing that has passed (it has bound people already), and closing a stage in the
 * past. A closing that is still to come may be extended or brought forward, which is announced.
 */
export function lateMoves(
	before: readonly Stage[],
	after: readonly Stage[],
	now: Date,
): LateMove[] {
	return before.flatMap((old): LateMove[] => {
		const stage = old.key
		const next = after.find(({ key }) => key === stage)
		if (!next) return old.opensAt <= now ? [{ kind: 'stage_begun', stage }] : []
		return [
			...(old.opensAt <= now && moved(old.opensAt, next.opensAt)
				? [{ kind: 'instant_passed', stage, field: 'opensAt' } as const]
				: []),
			...(old.closesAt <= now && moved(old.closesAt, next.closesAt)
				? [{ kind: 'instant_passed', stage, field: 'closesAt' } as const]
				: []),
			...(old.closesAt > now && next.closesAt <= now
				? [{ kind: 'closes_in_past', stage } as const]
				: []),
		]
	})
}

/** Stages whose instants differ, were dropped or added, in the contest's order. */
export function calendarChanges<S extends Stage, T extends Stage>(
	before: readonly S[],
	after: readonly T[],
): { key: StageKey; old: S | null; new: T | null }[] {
	return stageKeys.flatMap((key) => {
		const old = before.find((stage) => stage.key === key) ?? null
		const next = after.find((stage) => stage.key === key) ?? null
		if (!old && !next) return []
		const same =
			old && next && !moved(old.opensAt, next.opensAt) && !moved(old.closesAt, next.closesAt)
		return same ? [] : [{ key, old, new: next }]
	})
}

function inOrder<S extends Stage>(stages: readonly S[]): S[] {
	return [...stages].sort(
		(a, b) =>
			a.opensAt.getTime() - b.opensAt.getTime() ||
			stageKeys.indexOf(a.key) - stageKeys.indexOf(b.key),
	)
}
