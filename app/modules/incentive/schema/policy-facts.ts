/** Facts about a claimant. A fact decides conditions of its own kind, once it is verified. */
import { z } from 'zod'
import { type ConditionKind, conditionKinds } from './policy-conditions'

const isoDate = z.iso.date()
const division = z.string().regex(/^\d{2,6}$/, 'a division code of 2 to 6 digits')
const amount = z.int().min(0)

/** What `value` means for each kind; `since` is the date of the fact, where it has one. */
const valueSchemas: Record<ConditionKind, z.ZodType> = {
	'registered-in': division,
	/** Day of establishment, here or in `since`. */
	established: isoDate,
	region: division,
	/** `since`: the day on which it was seen. */
	'still-registered-in': division,
	'independent-legal-person': z.boolean(),
	'tax-registered': z.union([z.boolean(), division]),
	'paid-in-capital': amount,
	/** Contract amount; `since`: day of signing. */
	'contract-signed': amount,
	/** `since`: day of acceptance. */
	'project-accepted': z.boolean(),
	/** Whole months; or the first day of operation in `since`. */
	'operating-months': amount,
	'insured-employees': amount,
	'ip-owned': z.boolean(),
	/** On no list, on some list, or the lists it is on. */
	'credit-blacklisted': z.union([z.boolean(), z.array(z.string())]),
	/** Years committed to. */
	'commitment-to-stay': amount,
	'claimant-is-winner': z.boolean(),
	/** Basis points. */
	'winner-share': amount,
	/** Paid and open parts of earlier rewards for the matter; 0 = none. */
	'not-already-rewarded': amount,
	/** Day of the claim, or false where the platform has none. */
	claimed: z.union([isoDate, z.literal(false)]),
	/** Sum of all claims on the pool. */
	'within-pool': amount,
}

const FactSchema = z
	.object({
		kind: z.string().min(1),
		value: z.unknown().optional(),
		since: isoDate.nullish(),
		source: z.string().nullish(),
		verified: z.boolean().default(false),
	})
	.superRefine((fact, ctx) => {
		if (fact.value === undefined || fact.value === null || !isKnownKind(fact.kind)) return
		const result = valueSchemas[fact.kind].safeParse(fact.value)
		const message = result.error?.issues[0]?.message
		if (message)
			ctx.addIssue({ code: 'custom', path: ['value'], message: `${fact.kind}: ${message}` })
	})
export type Fact = z.output<typeof FactSchema>

export const FactsSchema = z.strictObject({
	/** Named dates of the contest, e.g. announcement and release. */
	anchors: z.record(z.string(), isoDate).default({}),
	facts: z.array(FactSchema).default([]),
})
export type Facts = z.output<typeof FactsSchema>

/** A fact of another kind is kept and decides nothing. */
export function isKnownKind(kind: string): kind is ConditionKind {
	return (conditionKinds as string[]).includes(kind)
}
