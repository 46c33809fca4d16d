import { z } from 'zod'
import { type PolicyNode, PolicyNodeSchema } from './policy-conditions'

/**
 * How a grant is paid out: parts in basis points summing to 10,000. `condition` says in words what
 * must be proven before the part is released; `when` states it as conditions that are evaluated.
 */
export const ScheduleSchema = z
	.array(
		z.object({
			label: z.string().min(1),
			labelEn: z.string().default(''),
			basisPoints: z.int().min(1).max(10_000),
			condition: z.string().default(''),
			conditionEn: z.string().default(''),
			when: PolicyNodeSchema.optional(),
		}),
	)
	.min(1)
	.max(6)
	.refine((parts) => parts.reduce((sum, part) => sum + part.basisPoints, 0) === 10_000, {
		error: 'basis points sum to 10000',
	})
export type Schedule = z.output<typeof ScheduleSchema>

/** What must be proven for the later parts, beyond the claim's own conditions. */
export function laterConditions(schedule: Schedule): PolicyNode[] {
	return schedule.flatMap(({ when }) => when ?? [])
}
