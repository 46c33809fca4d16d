import { z } from 'zod'
import { parseBeijingInput } from '~/ui/format'
import { formItems, outcomes } from './rules'

const finding = z.enum(['pass', 'fail']).optional()
const everyEligibilityItem = [
	'legal_person',
	'site_in_city',
	'in_operation',
	'answers_problem',
	'owns_rights',
	'within_limits',
	'credit_clean',
] as const

function checks<Item extends string>(items: readonly Item[]) {
	return z.object(
		Object.fromEntries(items.map((item) => [item, finding])) as {
			[K in Item]: typeof finding
		},
	)
}

/** One screener's finding as the form sends it; `mendBy` is a Beijing wall time. */
export const ScreeningForm = z
	.object({
		versionId: z.string().min(1).max(64),
		form: checks(formItems).default({} as never),
		eligibility: checks(everyEligibilityItem).default({} as never),
		mendFields: z.array(z.string().max(40)).max(40).default([]),
		mendBy: z
			.string()
			.transform((text, context) => {
				const at = parseBeijingInput(text)
				if (!at) context.addIssue({ code: 'custom', message: 'screening_mend_by' })
				return at ?? z.NEVER
			})
			.optional(),
		note: z.string().trim().max(2000).default(''),
		outcome: z.enum(outcomes),
	})
	.superRefine((value, context) => {
		if (value.outcome === 'accepted') return
		if (value.note === '') {
			context.addIssue({ code: 'custom', path: ['note'], message: 'screening_note' })
		}
		if (value.outcome !== 'returned') return
		if (value.mendFields.length === 0) {
			context.addIssue({ code: 'custom', path: ['mendFields'], message: 'screening_mend_fields' })
		}
		if (!value.mendBy) {
			context.addIssue({ code: 'custom', path: ['mendBy'], message: 'screening_mend_by' })
		}
	})
/** The form's own values, before they are read. */
export type ScreeningValue = z.input<typeof ScreeningForm>
export type ScreeningInput = z.output<typeof ScreeningForm>

export const ScreeningFilter = z.object({
	state: z.enum(['waiting', 'returned', 'accepted', 'rejected', 'all']).default('waiting'),
	track: z.string().max(64).optional(),
	q: z.string().trim().max(100).optional(),
	page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type ScreeningFilterInput = z.output<typeof ScreeningFilter>
