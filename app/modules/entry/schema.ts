import { z } from 'zod'
import { contentFields, type ContentField, type TrackKind } from './rules/fields'

export const longest = { title: 60, summary: 500, content: 3000, address: 120 } as const
export const teamLimit = 30

/** The version of the notice team members are shown before they consent. */
export const MEMBER_NOTICE_VERSION = '2026-01'

/** A text that may still be empty in a draft. */
const text = (max: number) => z.string().trim().max(max).default('')
const revision = z.coerce.number().int().min(0)
const id = z.string().min(1).max(64)

/** `Entry.content` as stored: texts by content field; absent ones are empty. */
export const EntryContent = z.record(z.string(), z.string()).catch({})
export type EntryContent = z.output<typeof EntryContent>

/** `EntryVersion.parties` as stored: who submitted, lead first; shares in basis points. */
export const EntryParties = z
	.array(z.object({ name: z.string(), code: z.string().nullable(), share: z.number().int() }))
	.catch([])
export type EntryParties = z.output<typeof EntryParties>

export const CreateEntryForm = z.object({
	trackId: id,
	organizationId: id,
	problemId: id.optional(),
	title: z.string().trim().min(4).max(longest.title),
})
export type CreateEntryInput = z.output<typeof CreateEntryForm>

export const BasicsForm = z.object({
	revision,
	title: z.string().trim().min(4).max(longest.title).optional(),
	summary: text(longest.summary),
	domainId: text(64),
	siteDivision: z
		.string()
		.trim()
		.regex(/^\d{6}$/, 'organization_division_unknown')
		.or(z.literal(''))
		.default(''),
	siteAddress: text(longest.address),
})
export type BasicsInput = z.output<typeof BasicsForm>

const contentText = text(longest.content)
const textsOf = (kind: TrackKind) =>
	Object.fromEntries(contentFields[kind].map((field) => [field, contentText])) as Record<
		ContentField,
		typeof contentText
	>

/** The texts of one kind of track; only its own fields are taken. */
export const ContentForms = {
	scenario: z.object({ revision, ...textsOf('scenario') }),
	solution: z.object({ revision, ...textsOf('solution') }),
} as const

export const identityDocuments = ['id_card', 'passport', 'residence_permit', 'other'] as const

export const MemberForm = z.object({
	memberId: id.optional(),
	name: z.string().trim().min(1).max(40),
	employer: z.string().trim().min(1).max(60),
	title: text(40),
	role: z.enum(['lead', 'member']),
	phone: z
		.string()
		.trim()
		.regex(/^\+?[\d\s-]{5,20}$/)
		.optional(),
	email: z.email().max(120).toLowerCase(),
	idType: z.enum(identityDocuments).optional(),
	idLastDigits: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^[0-9A-Z]{4}$/)
		.optional(),
})
export type MemberInput = z.output<typeof MemberForm>

export const MemberActForm = z.object({ memberId: id })

const tick = z
	.literal('on')
	.optional()
	.transform((value) => value === 'on')

/** A member's own word: each consent apart from the others; none is ticked beforehand. */
export const ConfirmationForm = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('confirm'),
		takePart: z.literal('on', 'entry_confirmation_needed'),
		sensitive: tick,
		thirdParties: tick,
		publicity: tick,
	}),
	z.object({ act: z.literal('decline') }),
])
export type ConfirmationInput = z.output<typeof ConfirmationForm>

export const MemberConsents = z
	.object({
		notice: z.string(),
		sensitive: z.boolean(),
		thirdParties: z.boolean(),
		publicity: z.boolean(),
		at: z.string(),
		declined: z.boolean().default(false),
	})
	.nullable()
	.catch(null)
export type MemberConsents = z.output<typeof MemberConsents>

export const PartnerForm = z.object({
	code: z.string().trim().min(1).max(40),
	/** Percent with up to two places. */
	share: z.coerce.number().min(0).max(100).multipleOf(0.01).default(0),
})
export type PartnerInput = z.output<typeof PartnerForm>

export const PartnerActForm = z.object({ organizationId: id })
export const PartnerConfirmForm = z.object({
	organizationId: id,
	agree: z.literal('on', 'entry_partner_agreement_needed'),
})

export const RoleForm = z.object({ userId: id, role: z.enum(['lead', 'editor', 'viewer']) })
export const AcknowledgeForm = z.object({ versionId: id })
export const SubmitForm = z.object({
	revision,
	agree: z.literal('on', 'entry_agreement_needed'),
})
export const DeclareFormForm = z.object({ formCode: z.string().trim().min(1).max(40) })
export const WithdrawForm = z.object({ reason: text(300) })

export const ReceiptSearch = z.object({ code: z.string().max(60).optional() })
export const NewEntrySearch = z.object({ contest: z.string().max(60).optional() })
