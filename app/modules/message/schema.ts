import { z } from 'zod'
import { locales } from '~/messages/define'

export const mailStates = [
	'queued',
	'held',
	'sent',
	'stored',
	'gathered',
	'failed',
	'discarded',
] as const

/** Of text messages, which are neither held nor gathered. */
export const textStates = ['queued', 'sent', 'stored', 'failed'] as const

export const MailFilter = z.object({
	q: z.string().trim().max(100).optional(),
	state: z.enum(mailStates).optional(),
	before: z.string().max(60).optional(),
})
export type MailFilter = z.output<typeof MailFilter>

export const MailingSearch = z.object({ sample: z.string().max(60).optional() })
export const MailingForm = z.object({ outcome: z.enum(['send', 'discard']) })
export const HoldingForm = z.object({ hold: z.boolean().default(false) })
export const AnnouncementMailing = z.object({ announcement: z.string().min(1).max(60) })

export const SampleSearch = z.object({ template: z.string().max(60).optional() })
export const SampleBody = z.object({
	variant: z.int().min(0).max(100).default(0),
	locale: z.enum(locales).default('zh-CN'),
})

export const OwnMailSearch = z.object({ before: z.string().max(60).optional() })
export const DigestForm = z.object({ digest: z.boolean().default(false) })
