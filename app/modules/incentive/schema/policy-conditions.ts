/**
 * The language in which a policy states its conditions, and the facts they are evaluated against.
 * Amounts are integer fen, dates YYYY-MM-DD, regions prefixes of the six-digit division code.
 */
import { z } from 'zod'

const isoDate = z.iso.date()
const region = z.string().regex(/^\d{2,6}$/, 'a division code of 2 to 6 digits')
const positive = z.int().positive()
const months = z.int().positive().max(600)
const anchor = z.string().min(1)

/** N months after a named date of the contest, e.g. its release; the last day is included. */
const monthsAfter = z.strictObject({ months, of: anchor })
/** A date, or one relative to a named date of the contest. */
const dateRef = z.union([isoDate, z.strictObject({ months: z.int().min(0).max(600), of: anchor })])
/** Both ends included; what is absent is open. */
const window = z
	.strictObject({
		from: dateRef.optional(),
		to: dateRef.optional(),
		within: monthsAfter.optional(),
	})
	.refine((w) => w.from || w.to || w.within, 'a window needs from, to or within')

function condition<K extends string, S extends z.ZodRawShape>(kind: K, shape: S) {
	return z.strictObject({ id: z.string().min(1), kind: z.literal(kind), ...shape })
}

const conditionSchemas = {
	/** Registered in the region, within a window where one is given. */
	'registered-in': condition('registered-in', { region, since: window.optional() }),
	established: condition('established', { window }),
	/** Place of business or site. */
	region: condition('region', { region }),
	/** Seen still to be registered there on a day not before the re-check. */
	'still-registered-in': condition('still-registered-in', { region, on: dateRef }),
	'independent-legal-person': condition('independent-legal-person', {}),
	'tax-registered': condition('tax-registered', { region: region.optional() }),
	'paid-in-capital': condition('paid-in-capital', { atLeast: positive }),
	'contract-signed': condition('contract-signed', {
		atLeast: positive.optional(),
		window: window.optional(),
	}),
	'project-accepted': condition('project-accepted', { window: window.optional() }),
	'operating-months': condition('operating-months', { atLeast: months }),
	'insured-employees': condition('insured-employees', { atLeast: positive }),
	'ip-owned': condition('ip-owned', {}),
	/** Usually below `not`. Without lists: any of them. */
	'credit-blacklisted': condition('credit-blacklisted', {
		lists: z
			.array(z.enum(['serious-dishonesty', 'abnormal-operation']))
			.min(1)
			.optional(),
	}),
	'commitment-to-stay': condition('commitment-to-stay', { years: positive }),
	'claimant-is-winner': condition('claimant-is-winner', {}),
	/** Share the winning team holds in the new firm. */
	'winner-share': condition('winner-share', { atLeastBasisPoints: positive.max(10_000) }),
	/** With `grant`, highest only: a lower earlier reward leaves the difference to be paid. */
	'not-already-rewarded': condition('not-already-rewarded', { grant: positive.optional() }),
	/** An act on the platform: a last day off rolls to the next working day. */
	claimed: condition('claimed', { by: dateRef }),
	'within-pool': condition('within-pool', {
		total: positive,
		scaling: z.enum(['pro-rata', 'none']).default('pro-rata'),
	}),
} as const

export const conditionKinds = Object.keys(conditionSchemas) as ConditionKind[]
export type ConditionKind = keyof typeof conditionSchemas
export type ConditionOf<K extends ConditionKind> = z.output<(typeof conditionSchemas)[K]>
export type Condition = { [K in ConditionKind]: ConditionOf<K> }[ConditionKind]

export type PolicyNode =
	Condition | { all: PolicyNode[] } | { any: PolicyNode[] } | { not: PolicyNode }

const nodes = z.array(z.lazy(() => PolicyNodeSchema)).min(1)
const groupShapes = {
	all: { all: nodes },
	any: { any: nodes },
	not: { not: z.lazy(() => PolicyNodeSchema) },
}
const groupNames = ['all', 'any', 'not'] as const

/** A plain union would answer every mistake with "invalid input"; this one names it. */
export const PolicyNodeSchema: z.ZodType<PolicyNode> = z.unknown().transform((value, ctx) => {
	const result = schemaFor(value).safeParse(value)
	if (result.success) return result.data
	for (const issue of result.error.issues) ctx.issues.push({ ...issue, input: value } as never)
	return z.NEVER
})

function schemaFor(value: unknown): z.ZodType<PolicyNode> {
	if (typeof value !== 'object' || value === null) return refusal('a condition or a group')
	const group = groupNames.find((name) => name in value)
	if (group) return z.strictObject(groupShapes[group]) as unknown as z.ZodType<PolicyNode>
	const kind = 'kind' in value ? value.kind : undefined
	if (typeof kind === 'string' && Object.hasOwn(conditionSchemas, kind))
		return conditionSchemas[kind as ConditionKind]
	return refusal(`a kind of ${conditionKinds.join(', ')}, or one of all, any, not`)
}

function refusal(expected: string): z.ZodType<never> {
	return z.never({ error: `expected ${expected}` })
}

const policyHead = { policy: z.string().min(1), version: z.string().min(1) }

/** A policy: its name and version, and exactly one of `all`, `any`, `not`. */
export const PolicySchema = z
	.unknown()
	.transform((value, ctx): Policy => {
		const group = groupNames.find(
			(name) => typeof value === 'object' && value !== null && name in value,
		)
		const schema = z.strictObject({ ...policyHead, ...groupShapes[group ?? 'all'] })
		const result = schema.safeParse(value)
		if (result.success) return result.data as unknown as Policy
		for (const issue of result.error.issues) ctx.issues.push({ ...issue, input: value } as never)
		return z.NEVER
	})
	.superRefine((policy, ctx) => {
		const seen = new Set<string>()
		for (const { id } of conditionsOf(policy)) {
			if (seen.has(id))
				ctx.addIssue({ code: 'custom', message: `condition id "${id}" stands twice` })
			seen.add(id)
		}
	})
export type Policy = { policy: string; version: string } & (
	{ all: PolicyNode[] } | { any: PolicyNode[] } | { not: PolicyNode }
)

/** All conditions below a node, in their order. */
export function conditionsOf(node: PolicyNode): Condition[] {
	if ('all' in node) return node.all.flatMap(conditionsOf)
	if ('any' in node) return node.any.flatMap(conditionsOf)
	return 'not' in node ? conditionsOf(node.not) : [node]
}
