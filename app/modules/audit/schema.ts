import { z } from 'zod'
import { parseBeijingInput } from '~/ui/format'

/** Beijing time as a datetime-local control sends it, e.g. `2026-05-30T17:00`. */
const BeijingInstant = z.string().transform((text, ctx) => {
	const instant = parseBeijingInput(text)
	if (instant) return instant
	ctx.issues.push({ code: 'invalid_format', format: 'datetime', input: text })
	return z.NEVER
})

const BeijingDay = z
	.string()
	.regex(/^\d{4}-\d\d-\d\d$/)
	.optional()

export const AuditFilter = z.object({
	/** An event's name, or the beginning of several, e.g. `entry.`. */
	event: z
		.string()
		.trim()
		.regex(/^[a-z_.]{1,80}$/)
		.optional(),
	/** Only what somebody read of others' sensitive data. */
	reads: z.literal('1').optional(),
	who: z.string().trim().max(100).optional(),
	contest: z.string().max(60).optional(),
	subject: z.string().trim().max(80).optional(),
	from: BeijingDay,
	to: BeijingDay,
	before: z
		.string()
		.regex(/^\d{1,18}$/)
		.optional(),
})
export type AuditFilter = z.output<typeof AuditFilter>

/** Why something sealed or masked is opened; it stands in the audit log. */
export const DisclosureForm = z.object({ reason: z.string().trim().min(5).max(500) })
export type DisclosureInput = z.output<typeof DisclosureForm>

/** An instant to move the contest's clock to, or `reset`. */
export const ClockForm = z
	.object({ instant: BeijingInstant.optional(), reset: z.boolean().optional() })
	.refine(({ instant, reset }) => instant !== undefined || reset === true, {
		error: 'clock_instant_missing',
		path: ['instant'],
	})
