import { z } from 'zod'

const withoutSpaces = (text: string) => text.replace(/\s/g, '')

/** Six digits, perhaps full-width (全角) or typed with a space between. */
const Code = z
	.string()
	.trim()
	.normalize('NFKC')
	.regex(/^\d{3} ?\d{3}$/, { error: 'code_form' })
	.transform(withoutSpaces)

/** The authenticator's code, or a recovery code in its place. */
const Either = z
	.string()
	.trim()
	.normalize('NFKC')
	.regex(/^(\d{3} ?\d{3}|[0-9a-zA-Z]{5}[- ]?[0-9a-zA-Z]{5})$/, { error: 'code_or_recovery_form' })
	.transform(withoutSpaces)

const next = z.string().max(2_000).optional()

const OwnPassword = z.string().max(200).default('')

export const BeginEnrolmentForm = z.object({ password: OwnPassword, next })

export const EnrolForm = z.object({ oneTimeCode: Code, next })

export const SecondStepForm = z.object({ oneTimeCode: Either, next })

export const RenewCodesForm = z.object({ oneTimeCode: Either })

/** `forAnother` is what whoever changes devices sends. */
export const RemoveFactorForm = z.object({
	password: OwnPassword,
	oneTimeCode: Either,
	forAnother: z.enum(['0', '1']).default('0'),
})

export const ResetFactorForm = z.object({ reason: z.string().trim().min(2).max(300) })

export const RevokeSessionForm = z.object({
	/** A session of one's own, or all but the present one. */
	session: z.string().regex(/^(others|[0-9a-f]{64})$/),
})
