import { z } from 'zod'

/** `hash` is that of the ranking as the page showed it: what is frozen is what was read. */
export const FreezeForm = z.object({
	hash: z.string().regex(/^[0-9a-f]{64}$/),
	reason: z.string().trim().max(1000).default(''),
})
export type FreezeInput = z.output<typeof FreezeForm>

/** The number of the frozen ranking to show; without it, the one as it stands now. */
export const SnapshotSearch = z.object({ snapshot: z.coerce.number().int().min(1).optional() })

/** A bundle pasted as text or chosen as a file; the file wins. */
export const VerifyForm = z.object({
	bundle: z.string().max(1_500_000).optional(),
	file: z.instanceof(File).optional(),
})

/** The frozen ranking to recompute from the bundle kept here. */
export const VerifySearch = z.object({ snapshot: z.string().max(64).optional() })
