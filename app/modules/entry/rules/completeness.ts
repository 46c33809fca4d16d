/**
 * What an entry still lacks before it can be submitted. Only the presence and length of each part
 * is judged here; whether it is good enough is the screener's and the judges' matter.
 */
import {
	contentFields,
	type EntryField,
	type FileField,
	type Section,
	sectionOf,
	type TrackKind,
} from './fields'

export const minimums = { title: 4, summary: 20, content: 20 } as const

export type EntryFacts = {
	kind: TrackKind
	title: string
	summary: string
	domainId: string | null
	siteDivision: string
	siteAddress: string
	/** Prefix of the division in which a scenario's site must lie; null = anywhere. */
	siteRegion: string | null
	requiresProblem: boolean
	/** Of the chosen problem: the version acknowledged, and the newest published one. */
	problem: { acknowledgedId: string | null; currentId: string | null } | null
	content: Readonly<Record<string, string>>
	members: readonly { lead: boolean; confirmed: boolean }[]
	membersMustConfirm: boolean
	partners: readonly { confirmed: boolean }[]
	slots: readonly string[]
	/** Version codes of the entry form: as declared of the stamped scan, and as printed now. */
	form: { declared: string | null; current: string }
	/** A round of the track is judged blind, so judges need a copy without names. */
	blind: boolean
}

export type Lack = {
	field: EntryField
	section: Section
	why:
		| 'empty'
		| 'short'
		| 'outside'
		| 'not_chosen'
		| 'changed'
		| 'no_lead'
		| 'unconfirmed'
		| 'no_file'
		| 'undeclared'
		| 'outdated'
	/** A warning does not hold back the submission. */
	blocking: boolean
}

const length = (text: string) => [...text.trim()].length

function lack(field: EntryField, why: Lack['why'], blocking = true): Lack {
	return { field, section: sectionOf(field), why, blocking }
}

function textLack(field: EntryField, text: string, least: number): Lack[] {
	if (length(text) === 0) return [lack(field, 'empty')]
	return length(text) < least ? [lack(field, 'short')] : []
}

function siteLack(facts: EntryFacts): Lack[] {
	if (facts.kind !== 'scenario') return []
	if (!facts.siteDivision || length(facts.siteAddress) === 0) return [lack('site', 'empty')]
	const inside = facts.siteDivision.startsWith(facts.siteRegion ?? '')
	return inside ? [] : [lack('site', 'outside')]
}

function problemLack({ requiresProblem, problem }: EntryFacts): Lack[] {
	if (!problem) return requiresProblem ? [lack('problem', 'not_chosen')] : []
	const stale = problem.acknowledgedId !== problem.currentId
	return stale ? [lack('problem', 'changed')] : []
}

function teamLack({ members, membersMustConfirm }: EntryFacts): Lack[] {
	if (members.length === 0) return [lack('team', 'empty')]
	const lacks = members.some((member) => member.lead) ? [] : [lack('team', 'no_lead')]
	const unconfirmed = members.some((member) => !member.confirmed)
	return unconfirmed ? [...lacks, lack('team', 'unconfirmed', membersMustConfirm)] : lacks
}

function partnerLack({ partners }: EntryFacts): Lack[] {
	return partners.some((partner) => !partner.confirmed) ? [lack('partners', 'unconfirmed')] : []
}

/** The slots without which an entry cannot be submitted. */
export function requiredSlots(facts: Pick<EntryFacts, 'partners' | 'blind'>): FileField[] {
	const slots: FileField[] = ['entry_form']
	if (facts.partners.length > 0) slots.push('consortium_agreement')
	if (facts.blind) slots.push('blind_copy')
	return slots
}

/** The stamped scan must be of the version that would be submitted. */
function formLack({ slots, form }: EntryFacts): Lack[] {
	if (!slots.includes('entry_form')) return []
	if (form.declared === null) return [lack('entry_form', 'undeclared')]
	return form.declared === form.current ? [] : [lack('entry_form', 'outdated')]
}

/** Everything missing, in the order of the form. */
export function lacksOf(facts: EntryFacts): Lack[] {
	return [
		...textLack('title', facts.title, minimums.title),
		...textLack('summary', facts.summary, minimums.summary),
		...(facts.domainId ? [] : [lack('domain', 'not_chosen')]),
		...siteLack(facts),
		...problemLack(facts),
		...contentFields[facts.kind].flatMap((field) =>
			textLack(field, facts.content[field] ?? '', minimums.content),
		),
		...teamLack(facts),
		...partnerLack(facts),
		...requiredSlots(facts)
			.filter((slot) => !facts.slots.includes(slot))
			.map((slot) => lack(slot, 'no_file')),
		...formLack(facts),
	]
}

export function holdsBack(lacks: readonly Lack[]): Lack[] {
	return lacks.filter(({ blocking }) => blocking)
}
