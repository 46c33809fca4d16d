import { z } from 'zod'
import { parseDecimal } from './rules/fraction'

const places = z.int().min(0).max(12)
const name = z.string().min(1)

/** A JSON number written as a plain decimal, so that its printed digits are its exact value. */
const plainNumber = z
	.number()
	.refine((value) => parseDecimal(String(value)) !== null, 'is not a plain decimal number')

const decimalText = z
	.string()
	.refine((text) => parseDecimal(text) !== null, 'is not a decimal number')

export type TieLink = 'untrimmed' | 'committee' | 'shared' | `criterion:${string}`

function isTieLink(value: unknown): boolean {
	if (typeof value !== 'string') return false
	return ['untrimmed', 'committee', 'shared'].includes(value) || /^criterion:./u.test(value)
}

const methods = ['mean', 'trimmed-mean', 'median', 'z-score'] as const

const Select = z.strictObject({
	seats: z.int().min(1),
	minScore: plainNumber.optional(),
	perDomain: z
		.record(
			name,
			z.strictObject({ min: z.int().min(0).optional(), max: z.int().min(0).optional() }),
		)
		.optional(),
	tieAtCut: z.enum(['decide', 'widen']).default('decide'),
})

/** How a round is ranked: the object that a round stores, with the product's defaults filled in. */
export const RuleSchema = z
	.strictObject({
		by: z.enum(['judge-total', 'criterion']).default('judge-total'),
		method: z
			.enum(methods, {
				error: ({ input }) =>
					input === 'calibrated'
						? 'calibrated is not available in this version'
						: `must be one of ${methods.join(', ')}`,
			})
			.default('trimmed-mean'),
		drop: z.int().min(0).max(100).default(1),
		minJudges: z.int().min(1).default(5),
		quorum: z.int().min(1).default(1),
		rounding: z
			.strictObject({
				criterion: places.optional(),
				weighted: places.optional(),
				final: places.optional(),
			})
			.default({ final: 2 }),
		ties: z
			.array(z.custom<TieLink>(isTieLink, 'must be untrimmed, criterion:NAME, committee or shared'))
			.default(['shared']),
		combine: z
			.array(
				z.strictObject({
					round: name,
					weight: plainNumber.refine((w) => w > 0, 'must be above 0'),
				}),
			)
			.min(1)
			.optional(),
		select: Select.optional(),
	})
	.superRefine((rule, context) => {
		for (const { path, message } of contradictions(rule)) {
			context.addIssue({ code: 'custom', path, message })
		}
	})

type Contradiction = { path: string[]; message: string }

function* contradictions(rule: {
	drop: number
	minJudges: number
	ties: TieLink[]
	combine?: { round: string }[] | undefined
	select?: z.output<typeof Select> | undefined
}): Generator<Contradiction> {
	if (rule.minJudges < 2 * rule.drop + 1) {
		const least = 2 * rule.drop + 1
		yield {
			path: ['minJudges'],
			message: `${rule.minJudges} is too few to drop ${rule.drop} highest and ${rule.drop} lowest: at least ${least}`,
		}
	}
	if (new Set(rule.ties).size < rule.ties.length) {
		yield { path: ['ties'], message: 'names a link twice' }
	}
	if (rule.ties.includes('shared') && rule.ties.at(-1) !== 'shared') {
		yield { path: ['ties'], message: 'shared ends the chain: nothing may follow it' }
	}
	const rounds = rule.combine?.map(({ round }) => round) ?? []
	if (new Set(rounds).size < rounds.length) {
		yield { path: ['combine'], message: 'names a round twice' }
	}
	yield* quotaContradictions(rule.select)
}

function* quotaContradictions(
	select: z.output<typeof Select> | undefined,
): Generator<Contradiction> {
	if (!select?.perDomain) return
	let least = 0
	for (const [domain, { min = 0, max }] of Object.entries(select.perDomain)) {
		least += min
		if (max !== undefined && min > max) {
			yield { path: ['select', 'perDomain', domain], message: `min ${min} is above max ${max}` }
		}
	}
	if (least > select.seats) {
		yield {
			path: ['select', 'perDomain'],
			message: `the minimums add up to ${least}, more than ${select.seats} seats`,
		}
	}
}

/** A rule as people write it: every key may be absent. */
export type RuleInput = z.input<typeof RuleSchema>
export type Rule = z.output<typeof RuleSchema>
export type SelectRule = z.output<typeof Select>

const ScoreCell = z.strictObject({
	entry: name,
	judge: name,
	criterion: name.optional(),
	score: decimalText,
})
export type ScoreCell = z.output<typeof ScoreCell>

const Weight = z.strictObject({
	criterion: name,
	weight: decimalText.refine((text) => !text.startsWith('-'), 'must not be negative'),
})
export type Weight = z.output<typeof Weight>

/** `gate`: the gate that the entry failed, if it failed one. */
const EntryFact = z.strictObject({
	entry: name,
	domain: name.optional(),
	gate: name.optional(),
})
export type EntryFact = z.output<typeof EntryFact>

/** A sheet that takes no part (abstained, voided, …) and why. */
const ExcludedSheet = z.strictObject({ entry: name, judge: name, reason: name })
export type ExcludedSheet = z.output<typeof ExcludedSheet>

const rankInput = {
	rule: RuleSchema,
	weights: z.array(Weight),
	scores: z.array(ScoreCell),
	entries: z.array(EntryFact).default([]),
	excluded: z.array(ExcludedSheet).optional(),
	committee: z.array(z.array(name)).optional(),
}

/**
 * All that the ranking of one round depends on. Judges are pseudonyms: among equal scores the
 * first by pseudonym is the trimmed one. `weights` also say which criteria a complete sheet has;
 * a scored criterion without a weight weighs 1, one that weighs 0 is informational.
 * `committee`: recorded decisions on ties, each best first.
 */
const RankInputSchema = z.strictObject(rankInput)
export type RankInput = z.output<typeof RankInputSchema>

export const bundleFormat = 'shijia-ranking/1'

/** The published bundle of a ranking (docs/formats/ranking-bundle.md). */
export const BundleSchema = z.strictObject({
	format: z.literal(bundleFormat),
	contest: name,
	round: name,
	...rankInput,
	result: z.looseObject({}),
	hash: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hex'),
})
export type Bundle = z.output<typeof BundleSchema>
