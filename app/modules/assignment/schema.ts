import { z } from 'zod'
import { checkCreditCode, normalizeCreditCode } from '~/modules/organization/rules/credit-code'

export const JudgeForm = z.object({
	name: z.string().trim().min(1).max(60),
	email: z
		.email()
		.max(200)
		.transform((text) => text.toLowerCase()),
	employer: z.string().trim().min(1).max(120),
	employerCode: z
		.string()
		.trim()
		.optional()
		.transform((text, context) => {
			if (!text) return null
			const code = normalizeCreditCode(text)
			if (!checkCreditCode(code).valid) {
				context.addIssue({ code: 'custom', message: 'organization_code_check' })
				return z.NEVER
			}
			return code
		}),
	title: z.string().trim().max(60).default(''),
	domains: z.array(z.string().max(64)).max(20).default([]),
	capacity: z.coerce.number().int().min(1).max(500).default(40),
})
export type JudgeValue = z.input<typeof JudgeForm>
export type JudgeInput = z.output<typeof JudgeForm>

/** The e-mail is the account's: it is given once, with the invitation. */
export const JudgeEditForm = JudgeForm.omit({ email: true })
export type EditJudgeValue = z.input<typeof JudgeEditForm>

export const judgeStates = ['invited', 'accepted', 'declined', 'removed'] as const

/** What the list of judges is narrowed to, from its address. */
export const JudgeSearch = z.object({
	q: z.string().trim().max(60).optional(),
	domain: z.string().max(64).optional(),
	state: z.enum(judgeStates).optional(),
	page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type JudgeFilter = z.output<typeof JudgeSearch>

export const DrawForm = z.object({
	round: z.string().min(1).max(64),
	perEntry: z.coerce.number().int().min(1).max(30),
	/** 32 bits; drawn by the server when left empty. */
	seed: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
})
export type DrawValue = z.input<typeof DrawForm>
export type DrawInput = z.output<typeof DrawForm>

const pageNumber = z.coerce.number().int().min(1).max(10_000).default(1)

export const RoundFilter = z.object({ round: z.string().max(64).optional() })

/** Which pages of a round's two long lists are shown. */
export const ProgressSearch = RoundFilter.extend({ page: pageNumber, judges: pageNumber })

/** The same of the drawing; `view=whole` shows all of it at once, for paper. */
export const DrawSearch = RoundFilter.extend({
	page: pageNumber,
	conflicts: pageNumber,
	view: z.enum(['whole']).optional(),
})
export type DrawView = Omit<z.output<typeof DrawSearch>, 'round'>
