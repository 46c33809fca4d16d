import { z } from 'zod'

/** `approve` and `reject` are the second person's words on what `propose` asked for. */
export const RevocationForm = z.object({
	step: z.enum(['propose', 'approve', 'reject']),
	reason: z.string().trim().max(1000).default(''),
})
export type RevocationInput = z.output<typeof RevocationForm>

/** A certificate's number as somebody types it from paper. */
export const CertificateSearch = z.object({ number: z.string().trim().max(100).default('') })
