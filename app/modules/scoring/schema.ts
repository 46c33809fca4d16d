import { z } from 'zod'

/** Points as typed, e.g. "21.5", to integer hundredths; empty = not marked. */
const markText = z
	.string()
	.trim()
	.optional()
	.transform((text, context) => {
		if (!text) return null
		if (!/^\d{1,4}(\.\d{1,2})?$/.test(text)) {
			context.addIssue({ code: 'custom', message: 'mark_format' })
			return z.NEVER
		}
		const [whole, part = ''] = text.split('.')
		return Number(whole) * 100 + Number(part.padEnd(2, '0'))
	})

/** The whole sheet as the form sends it; `revision` is the one the page was made from. */
export const SheetForm = z.object({
	intent: z.enum(['save', 'submit']),
	revision: z.coerce.number().int().min(0).max(1_000_000),
	marks: z.record(z.string().max(64), markText).default({}),
	comment: z.string().trim().max(2000).default(''),
})
export type SheetInput = z.output<typeof SheetForm>

/** One criterion's change, saved while the judge goes on; `known` is the mark last seen. */
export const MarkForm = z.object({
	criterionId: z.string().min(1).max(64),
	mark: markText,
	known: markText,
})
export type MarkInput = z.output<typeof MarkForm>

export const AbstainForm = z.object({
	reason: z.string({ error: 'abstain_reason' }).trim().min(4, 'abstain_reason').max(1000),
})

export const ConflictForm = z.object({
	reason: z.string({ error: 'conflict_reason' }).trim().min(4, 'conflict_reason').max(1000),
})

export const ProgressForm = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('close'), round: z.string().min(1).max(64) }),
	z.object({ intent: z.literal('remind'), round: z.string().min(1).max(64) }),
	z.object({
		intent: z.literal('propose_void'),
		round: z.string().min(1).max(64),
		assignment: z.string().min(1).max(64),
		reason: z.string().trim().min(4).max(1000),
	}),
	z.object({
		intent: z.enum(['approve_void', 'reject_void']),
		round: z.string().min(1).max(64),
		request: z.string().min(1).max(64),
	}),
])
export type ProgressInput = z.output<typeof ProgressForm>
