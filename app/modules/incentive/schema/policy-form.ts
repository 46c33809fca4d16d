import { z } from 'zod'

const id = z.string().trim().min(1).max(60)
const text = (max: number) => z.string().trim().max(max).default('')
const needed = (max: number) => z.string().trim().min(1).max(max)
const tick = z.literal('on').optional()
const yuan = z
	.string()
	.trim()
	.regex(/^(\d{1,12}(\.\d{1,2})?)?$/, 'fact_yuan')
	.default('')
const whole = (max: number) => z.coerce.number().int().min(1).max(max).optional()

/** The common conditions as fields; `more` holds the rest in the language of policies (JSON). */
const conditionFields = {
	winner: tick,
	legalPerson: tick,
	registered: tick,
	registeredMonths: whole(120),
	registeredAfterAnnouncement: tick,
	taxRegistered: tick,
	contract: tick,
	contractYuan: yuan,
	accepted: tick,
	acceptedMonths: whole(120),
	operatingMonths: whole(600),
	employees: whole(100_000),
	capitalYuan: yuan,
	ipOwned: tick,
	stayYears: whole(50),
	sharePercent: z
		.string()
		.trim()
		.regex(/^(\d{1,3}(\.\d{1,2})?)?$/, 'fact_yuan')
		.default(''),
	rewards: z.enum(['any', 'none', 'highest']).default('any'),
	creditClean: tick,
	more: text(20_000),
}
export const ConditionFields = z.object(conditionFields)
export type ConditionInput = z.output<typeof ConditionFields>

export const scheduleRows = 4

/** One part of the payout; rows left empty are none. */
const ScheduleRow = z.object({
	label: text(40),
	labelEn: text(80),
	percent: text(6),
	condition: text(200),
	conditionEn: text(300),
})

export const PolicyHeadForm = z.object({
	contestId: id,
	code: z.string().trim().min(1).max(20),
	kind: z.enum(['landed_project', 'new_firm', 'prize']),
	name: needed(80),
	nameEn: needed(160),
	documentTitle: needed(200),
	documentNumber: text(80),
	issuer: text(80),
	budgetId: id,
	template: z.enum(['blank', 'two_steps', 'at_once', 'matching', 'highest']).default('two_steps'),
})
export type PolicyHeadInput = z.output<typeof PolicyHeadForm>

export const PolicyVersionForm = z.object({
	version: needed(20),
	clause: text(200),
	benefit: needed(500),
	benefitEn: text(1000),
	amountYuan: z
		.string()
		.trim()
		.regex(/^\d{1,12}(\.\d{1,2})?$/, 'fact_yuan'),
	isExample: tick,
	claimMonths: z.coerce.number().int().min(1).max(120),
	requiresAward: tick,
	validFrom: z.iso.date(),
	validTo: z.union([z.iso.date(), z.literal('')]).default(''),
	...conditionFields,
	schedule: z.array(ScheduleRow).max(scheduleRows).default([]),
})
export type PolicyVersionInput = z.output<typeof PolicyVersionForm>

export const PolicyStateForm = z.object({ to: z.enum(['published', 'retired', 'restored']) })
