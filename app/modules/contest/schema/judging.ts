import { z } from 'zod'
import { Version } from './set-up'

const CriterionForm = z
	.object({
		id: z.string().max(40).default(''),
		name: z.string().trim().max(20).default(''),
		nameEn: z.string().trim().max(60).default(''),
		/** Points, in steps of one half. */
		points: z.number().min(0.5).max(100).multipleOf(0.5).optional(),
		guidance: z.string().trim().max(500).default(''),
		guidanceEn: z.string().trim().max(1_000).default(''),
		counted: z.boolean().default(false),
		removed: z.boolean().default(false),
	})
	.superRefine((criterion, context) => {
		const blank = !criterion.id && !criterion.name && !criterion.nameEn && !criterion.points
		if (blank || criterion.removed) return
		for (const key of ['name', 'nameEn', 'points'] as const) {
			if (criterion[key]) continue
			context.addIssue({ code: 'custom', path: [key], message: 'criterion_incomplete' })
		}
	})

export const RubricForm = Version.extend({
	name: z.string().trim().min(1).max(40),
	nameEn: z.string().trim().min(1).max(80),
	criteria: z.array(CriterionForm).max(20),
})
export type RubricInput = z.output<typeof RubricForm>

export const roundMethods = ['mean', 'trimmed-mean', 'median', 'z-score'] as const

/** A link of the tie chain as the form names it; `none` ends the chain with shared places. */
const tie = z.string().trim().max(40).default('none')

export const RoundForm = Version.extend({
	name: z.string().trim().min(1).max(40),
	nameEn: z.string().trim().min(1).max(80),
	judgesPerEntry: z.int().min(1).max(50),
	blind: z.boolean().default(false),
	by: z.enum(['judge-total', 'criterion']),
	method: z.enum(roundMethods),
	drop: z.int().min(0).max(10),
	minJudges: z.int().min(1).max(50),
	quorum: z.int().min(1).max(50),
	finalPlaces: z.int().min(0).max(6),
	ties: z.array(tie).max(4).default([]),
	/** Whole points below which no seat is given; empty = no minimum. */
	minScore: z.number().min(0).max(100).multipleOf(0.01).optional(),
})
export type RoundInput = z.output<typeof RoundForm>
