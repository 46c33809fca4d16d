import { z } from 'zod'

export const MailFilter = z.object({
	q: z.string().trim().max(100).optional(),
	state: z.enum(['queued', 'stored', 'sent', 'failed']).optional(),
	before: z.string().max(60).optional(),
})
export type MailFilter = z.output<typeof MailFilter>
