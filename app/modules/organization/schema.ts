import { z } from 'zod'
import { checkCreditCode, normalizeCreditCode } from './rules/credit-code'
import { organizationKinds } from './rules/particulars'

const text = (max: number) => z.string().trim().max(max).default('')
const date = z.iso.date().optional()
const seen = z.iso.datetime()

const faultText = {
	length: 'organization_code_length',
	character: 'organization_code_character',
	check: 'organization_code_check',
} as const

/** As typed, folded to the standard's form and checked with both check digits. */
const creditCode = z
	.string()
	.max(60)
	.transform(normalizeCreditCode)
	.superRefine((code, ctx) => {
		const checked = checkCreditCode(code)
		if (!checked.valid) {
			ctx.addIssue({ code: 'custom', message: faultText[checked.fault.kind] })
		}
	})
	.optional()

const fields = z.object({
	kind: z.enum(organizationKinds),
	code: creditCode,
	name: z.string().trim().min(2).max(80),
	shortName: text(30),
	division: z
		.string()
		.trim()
		.regex(/^\d{6}$/, 'organization_division_unknown'),
	address: z.string().trim().min(2).max(120),
	registrationAuthority: text(60),
	establishedOn: date,
	registeredHereSince: date,
	isBranch: z
		.literal('on')
		.optional()
		.transform((value) => value === 'on'),
	contactName: z.string().trim().min(1).max(40),
	contactPhone: z
		.string()
		.trim()
		.regex(/^\+?[\d\s-]{5,20}$/),
})

type Fields = z.output<typeof fields>

function coherent(value: Fields, ctx: z.RefinementCtx) {
	const fault = (path: keyof Fields, message: string) =>
		ctx.addIssue({ code: 'custom', path: [path], message })
	if (value.kind === 'team' && value.code) fault('code', 'organization_code_not_for_team')
	if (value.kind !== 'team' && !value.code) fault('code', 'organization_code_required')
	const { establishedOn, registeredHereSince } = value
	if (establishedOn && registeredHereSince && registeredHereSince < establishedOn) {
		fault('registeredHereSince', 'organization_since_before')
	}
}

export const OrganizationForm = fields.superRefine(coherent)
export type OrganizationInput = z.output<typeof OrganizationForm>

/** `seen`: when what was edited was last changed (ISO 8601). */
export const OrganizationEditForm = fields.extend({ seen }).superRefine(coherent)

export const NewMemberForm = z.object({
	email: z.email().max(120).toLowerCase(),
	role: z.enum(['owner', 'member']),
})
export type NewMemberInput = z.output<typeof NewMemberForm>

export const InvitationAnswerForm = z.object({ answer: z.enum(['accept', 'decline']) })

export const MembershipForm = z.object({
	userId: z.string().min(1).max(64),
	role: z.enum(['owner', 'member', 'none']),
})

export const VerificationForm = z
	.object({
		outcome: z.enum(['verified', 'returned']),
		note: text(500),
		seen,
	})
	.superRefine(({ outcome, note }, ctx) => {
		if (outcome === 'returned' && !note) {
			ctx.addIssue({ code: 'custom', path: ['note'], message: 'organization_reason_needed' })
		}
	})
export type VerificationInput = z.output<typeof VerificationForm>

export const verifications = ['unverified', 'pending', 'verified', 'returned'] as const

export const OrganizationSearch = z.object({
	state: z.enum(verifications).optional(),
	q: z.string().trim().max(60).optional(),
	page: z.coerce.number().int().min(1).max(10_000).default(1),
})
