import { z } from 'zod'

export const mailStates = ['queued', 'stored', 'sent', 'failed'] as const

export const MailFilter = z.object({
	q: z.string().trim().max(100).optional(),
	state: z.enum(mailStates).optional(),
	before: z.string().max(60).optional(),
})
export type MailFilter = z.output<typeof MailFilter>
