import { z } from 'zod'

const revision = z.coerce.number().int().min(0)
const text = (max: number) => z.string().trim().max(max).default('')
const id = z.string().trim().min(1).max(60)

/** Under which policy, for which organization, resting on which award or entry (`award:ID`). */
export const StartClaimForm = z.object({
	policyVersionId: id,
	organizationId: id,
	link: z.string().regex(/^(award|entry):[\w-]{1,60}$/),
})
export type StartClaimInput = z.output<typeof StartClaimForm>

export const FactForm = z.object({
	revision,
	value: text(40),
	since: text(10),
	fileId: text(60),
})
export type FactInput = z.output<typeof FactForm>

export const PayeeForm = z.object({
	revision,
	accountName: z.string().trim().min(1).max(100),
	bankName: z.string().trim().min(4).max(100),
	/** Spaces as on a bank card are taken out. */
	accountNumber: z
		.string()
		.transform((typed) => typed.replace(/[\s-]/g, ''))
		.refine((digits) => /^\d{8,30}$/.test(digits), 'payee_number'),
})
export type PayeeInput = z.output<typeof PayeeForm>

const shortestStatement = 20
export const longestStatement = 2000

export const SubmitClaimForm = z.object({
	revision,
	statement: z.string().trim().min(shortestStatement).max(longestStatement),
	promise: z.literal('on', { error: 'claim_promise' }),
})
export type SubmitClaimInput = z.output<typeof SubmitClaimForm>
