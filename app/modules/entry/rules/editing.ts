/**
 * When and what of an entry its people may change, decided by the contest's time at which the
 * request was received. Half-open: an act at the closing instant itself is late.
 *
 *  draft, submitted   everything, until submission closes (grace included); submitting again
 *                     makes a new version
 *  returned           the fields named in the return, until `mendBy`, which may lie after the
 *                     submission deadline; with anything the entry form prints, its stamped scan
 *  otherwise          nothing
 */
import { admissionAt, type Stage } from '~/modules/contest/rules/stages'
import { type EntryField, fileFields } from './fields'
import type { EntryState } from './lifecycle'

export type EntryMoment = {
	state: EntryState
	mendBy: Date | null
	mendFields: readonly string[]
	/** The submission stage with the contest's grace; null where the contest has none. */
	submission: Stage | null
}

export type Editing =
	| { kind: 'open'; until: Date; fields: 'all' | readonly string[] }
	| { kind: 'closed'; reason: 'deadline' | 'mending_over' | 'state'; at: Date | null }

/** The instant after which a submission no longer counts. */
function lastInstant(stage: Stage): Date {
	return new Date(stage.closesAt.getTime() + (stage.graceMinutes ?? 0) * 60_000)
}

/** What may be changed at `at`. */
export function editingAt(entry: EntryMoment, at: Date): Editing {
	if (entry.state === 'returned') {
		const until = entry.mendBy
		if (!until || at >= until) return { kind: 'closed', reason: 'mending_over', at: until }
		return { kind: 'open', until, fields: entry.mendFields }
	}
	if (entry.state !== 'draft' && entry.state !== 'submitted') {
		return { kind: 'closed', reason: 'state', at: null }
	}
	if (!entry.submission) return { kind: 'closed', reason: 'deadline', at: null }
	const end = lastInstant(entry.submission)
	if (at >= end) return { kind: 'closed', reason: 'deadline', at: end }
	return { kind: 'open', until: end, fields: 'all' }
}

/** True when this part may be changed at `at`. */
export function mayChange(entry: EntryMoment, field: EntryField, at: Date): boolean {
	const editing = editingAt(entry, at)
	if (editing.kind === 'closed') return false
	if (editing.fields === 'all' || editing.fields.includes(field)) return true
	return field === 'entry_form' && editing.fields.some(isPrinted)
}

const isPrinted = (field: string) => !fileFields.some((slot) => slot === field)

export type Submitting =
	| { kind: 'open'; event: 'submit' | 'mend' | 'resubmit'; until: Date; inGrace: boolean }
	| { kind: 'early'; opensAt: Date }
	| { kind: 'late'; closedAt: Date }
	| { kind: 'mending_over'; closedAt: Date }
	| { kind: 'never' }

/** Whether a submission received at `at` counts, and what it is. */
export function submittingAt(entry: EntryMoment, at: Date): Submitting {
	if (entry.state === 'returned') {
		if (!entry.mendBy) return { kind: 'never' }
		if (at >= entry.mendBy) return { kind: 'mending_over', closedAt: entry.mendBy }
		return { kind: 'open', event: 'mend', until: entry.mendBy, inGrace: false }
	}
	if (entry.state !== 'draft' && entry.state !== 'submitted') return { kind: 'never' }
	if (!entry.submission) return { kind: 'never' }
	const until = lastInstant(entry.submission)
	const event = entry.state === 'draft' ? 'submit' : 'resubmit'
	switch (admissionAt(entry.submission, at)) {
		case 'early':
			return { kind: 'early', opensAt: entry.submission.opensAt }
		case 'late':
			return { kind: 'late', closedAt: until }
		case 'in_grace':
			return { kind: 'open', event, until, inGrace: true }
		case 'in_time':
			return { kind: 'open', event, until, inGrace: false }
	}
}
