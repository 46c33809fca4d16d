import type { FileSlot } from '~/platform/generated/prisma/enums'

/**
 * What may be uploaded for which purpose. Sizes in bytes; the type is declared here by extension
 * and decided later by content (rules/content.ts). Sources: product.md §6.
 */

export const fileKinds = {
	pdf: { extensions: ['pdf'], type: 'application/pdf', inline: true },
	pptx: {
		extensions: ['pptx'],
		type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
		inline: false,
	},
	mp4: { extensions: ['mp4'], type: 'video/mp4', inline: true },
	zip: { extensions: ['zip'], type: 'application/zip', inline: false },
	jpeg: { extensions: ['jpg', 'jpeg'], type: 'image/jpeg', inline: false },
	png: { extensions: ['png'], type: 'image/png', inline: false },
} as const

export type FileKind = keyof typeof fileKinds

export const subjectTypes = [
	'entry',
	'organization',
	'claim',
	'decision',
	'contest',
	'notice',
] as const
/** What a file can be attached to; `notice` is the notice an objection will be filed against. */
export type SubjectType = (typeof subjectTypes)[number]

export type PurposeRule = {
	kinds: readonly FileKind[]
	/** As the upload protocol writes it. */
	limit: '16MB' | '64MB' | '256MB' | '1GB'
	maxBytes: number
	/** How many files one subject (for an entry: one slot) holds; 1 means a new one replaces it. */
	maxFiles: number
	subjects: readonly SubjectType[]
	/** Slots of an entry that take this purpose. */
	slots: readonly FileSlot[]
}

const MB = 1_048_576
const images = ['jpeg', 'png'] as const

export const purposes = {
	entryForm: {
		kinds: ['pdf'],
		limit: '64MB',
		maxBytes: 64 * MB,
		maxFiles: 1,
		subjects: ['entry'],
		slots: ['entry_form'],
	},
	deck: {
		kinds: ['pdf', 'pptx'],
		limit: '256MB',
		maxBytes: 256 * MB,
		maxFiles: 1,
		subjects: ['entry'],
		slots: ['deck'],
	},
	video: {
		kinds: ['mp4'],
		limit: '1GB',
		maxBytes: 1024 * MB,
		maxFiles: 1,
		subjects: ['entry'],
		slots: ['video'],
	},
	attachment: {
		kinds: ['zip', 'pdf', ...images],
		limit: '256MB',
		maxBytes: 256 * MB,
		maxFiles: 10,
		subjects: ['entry'],
		slots: ['attachment'],
	},
	commitment: {
		kinds: ['pdf', ...images],
		limit: '64MB',
		maxBytes: 64 * MB,
		maxFiles: 1,
		subjects: ['entry'],
		slots: ['commitment', 'consortium_agreement'],
	},
	blindCopy: {
		kinds: ['pdf'],
		limit: '256MB',
		maxBytes: 256 * MB,
		maxFiles: 1,
		subjects: ['entry'],
		slots: ['blind_copy'],
	},
	organizationProof: {
		kinds: ['pdf', ...images],
		limit: '16MB',
		maxBytes: 16 * MB,
		maxFiles: 5,
		subjects: ['organization'],
		slots: [],
	},
	minutes: {
		kinds: ['pdf'],
		limit: '64MB',
		maxBytes: 64 * MB,
		maxFiles: 20,
		subjects: ['decision', 'contest'],
		slots: [],
	},
	evidence: {
		kinds: ['pdf', ...images],
		limit: '64MB',
		maxBytes: 64 * MB,
		maxFiles: 30,
		subjects: ['claim', 'notice'],
		slots: [],
	},
} as const satisfies Record<string, PurposeRule>

export type Purpose = keyof typeof purposes

export function isPurpose(name: string): name is Purpose {
	return Object.hasOwn(purposes, name)
}

/** The rule under its general type, for code that handles every purpose alike. */
export function purposeRule(purpose: Purpose): PurposeRule {
	return purposes[purpose]
}

function extensionOf(name: string): string {
	const dot = name.lastIndexOf('.')
	return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** The kind a name claims, among those of the purpose; null for any other extension. */
export function kindByName(purpose: Purpose, name: string): FileKind | null {
	const extension = extensionOf(name)
	const fits = (kind: FileKind) =>
		(fileKinds[kind].extensions as readonly string[]).includes(extension)
	return purposeRule(purpose).kinds.find(fits) ?? null
}

/** `PDF、PPTX`-style list for a hint. */
export function kindWords(purpose: Purpose): string[] {
	return purposeRule(purpose).kinds.map((kind) => (kind === 'jpeg' ? 'JPG' : kind.toUpperCase()))
}

/** Value of a file input's `accept`. Extensions: office software registers its own MIME types. */
export function acceptOf(purpose: Purpose): string {
	return purposeRule(purpose)
		.kinds.flatMap((kind) => fileKinds[kind].extensions.map((extension) => `.${extension}`))
		.join(',')
}
