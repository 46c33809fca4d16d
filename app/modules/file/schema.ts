import { z } from 'zod'
import { FileSlot } from '~/platform/generated/prisma/enums'
import { isPurpose, purposeRule, subjectTypes } from './purposes'
import type { Attachment } from './types'

const id = z.string().regex(/^[0-9a-f-]{36}$/)

/** What the upload client says beside the file. */
export const UploadInput = z.object({
	subjectType: z.enum(subjectTypes),
	subjectId: id,
	slot: z.enum(FileSlot).nullable().default(null),
})
export type UploadInput = z.infer<typeof UploadInput>

/** The same from a plain form, with the purpose; an empty slot is none. */
export const UploadForm = UploadInput.extend({
	purpose: z.string().refine(isPurpose),
	slot: z.preprocess((value) => value || null, z.enum(FileSlot).nullable()),
	returnTo: z.string().max(500).default('/'),
})

export const RemovalForm = z.object({ returnTo: z.string().max(500).default('/') })

/** Whether the purpose is one of the subject's, and the slot one of the purpose's. */
export function fitsTogether({ purpose, subjectType, slot }: Attachment): boolean {
	const { subjects, slots } = purposeRule(purpose)
	if (!subjects.includes(subjectType)) return false
	return subjectType === 'entry' ? slot !== null && slots.includes(slot) : slot === null
}
