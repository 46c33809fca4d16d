import { z } from 'zod'

/** `version`: the state the form was filled from; absent for a new announcement. */
export const AnnouncementForm = z.object({
	version: z.string().max(40).default(''),
	title: z.string().trim().min(1).max(80),
	titleEn: z.string().trim().max(160).default(''),
	body: z.string().trim().min(1).max(20_000),
	bodyEn: z.string().trim().max(40_000).default(''),
})
export type AnnouncementInput = z.output<typeof AnnouncementForm>
