import { z } from 'zod'

/** The tick under the letter of commitment. */
export const CommitmentForm = z.object({ agree: z.literal('on') })
