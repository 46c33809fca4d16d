import { z } from 'zod'

/** The tick under the letter of commitment. */
export const CommitmentForm = z.object({ intent: z.literal('sign'), agree: z.literal('on') })

const DeclineForm = z.object({
	intent: z.literal('decline'),
	reason: z.string().trim().max(300).default(''),
})

/** What a judge answers to the invitation: takes part, or cannot. */
export const InvitationAnswer = z.discriminatedUnion('intent', [CommitmentForm, DeclineForm])
