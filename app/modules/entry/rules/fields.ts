/**
 * The parts of an entry by name: what a person fills in, what the completeness check asks for,
 * and what a screener can name when an entry is returned (Entry.mendFields).
 */
export type TrackKind = 'scenario' | 'solution'

/** Texts of the entry form, in printed order, by the kind of track; keys of `Entry.content`. */
export const contentFields = {
	scenario: ['overview', 'innovation', 'outcomes', 'technology', 'compliance', 'promotion'],
	solution: ['response', 'technology', 'innovation', 'plan', 'value', 'capability'],
} as const satisfies Record<TrackKind, readonly string[]>

export type ContentField = (typeof contentFields)[TrackKind][number]

/** The stored texts of an entry as one reads them: in the order of the form, empty ones included. */
export function orderedContent(
	kind: TrackKind,
	content: unknown,
): { field: ContentField; text: string }[] {
	const texts = (content ?? {}) as Partial<Record<ContentField, string>>
	return contentFields[kind].map((field) => ({ field, text: texts[field] ?? '' }))
}

/** Slots an entrant fills; `organization_proof` belongs to the organization. */
export const fileFields = [
	'entry_form',
	'deck',
	'video',
	'attachment',
	'commitment',
	'consortium_agreement',
	'blind_copy',
] as const
export type FileField = (typeof fileFields)[number]

const basicFields = ['title', 'summary', 'domain', 'site', 'problem'] as const
export type BasicField = (typeof basicFields)[number]

export type EntryField = BasicField | ContentField | 'team' | 'partners' | FileField

export const sections = ['basics', 'problem', 'content', 'team', 'partners', 'files'] as const
export type Section = (typeof sections)[number]

/** A scenario has a site; a solution answers a problem statement. */
function basicsOf(kind: TrackKind): BasicField[] {
	const particular: BasicField = kind === 'scenario' ? 'site' : 'problem'
	return ['title', 'summary', 'domain', particular]
}

/** Every part an entry of this kind has, in the order of the form. */
export function entryFields(kind: TrackKind): EntryField[] {
	return [...basicsOf(kind), ...contentFields[kind], 'team', 'partners', ...fileFields]
}

/** The page on which the part is filled in. */
export function sectionOf(field: EntryField): Section {
	if (field === 'problem') return 'problem'
	if (field === 'team' || field === 'partners') return field
	if (fileFields.some((slot) => slot === field)) return 'files'
	return basicFields.some((name) => name === field) ? 'basics' : 'content'
}

/** The pages an entry of this kind has. */
export function sectionsOf(kind: TrackKind): Section[] {
	return sections.filter((section) => section !== 'problem' || kind === 'solution')
}
