import { z } from 'zod'
import { parseBeijingInput } from '~/ui/format'
import { objectionCauses } from './rules/objection'

const id = z.string().min(1).max(64)
const line = (max: number) => z.string().trim().min(1).max(max)
const optionalText = (max: number) => z.string().trim().max(max).default('')

/** A calendar day, kept as that day's 00:00 UTC: the column is a date. */
const day = z.string().transform((text, context) => {
	const known = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseBeijingInput(`${text}T00:00`) : null
	if (!known) context.addIssue({ code: 'custom', message: 'invalid' })
	return known ? new Date(`${text}T00:00:00Z`) : z.NEVER
})

/** One track's list as the committee decided it; a seat without an entry stays vacant. */
export const DecisionForm = z.object({
	snapshotId: id,
	minutesNumber: line(60),
	minutesDate: day,
	minutesFileId: id.optional(),
	note: optionalText(2000),
	seats: z
		.array(z.object({ entryId: id.optional(), reason: optionalText(500) }))
		.min(1)
		.max(1000),
})
export type DecisionInput = z.output<typeof DecisionForm>

/** The second person's word. A refusal says why. */
export const SettleForm = z.object({
	outcome: z.enum(['approve', 'reject']),
	refusal: optionalText(1000),
})
export type SettleInput = z.output<typeof SettleForm>

export const NoticeForm = z.object({
	decisions: z.array(id).max(20).default([]),
	number: optionalText(60),
	title: line(120),
	titleEn: optionalText(200),
	body: line(5000),
	bodyEn: optionalText(5000),
})
export type NoticeInput = z.output<typeof NoticeForm>

/** Causes a filer may tick; `score` is offered in order to say that it is none. */
export const filingCauses = [...objectionCauses, 'score'] as const

export const ObjectionForm = z.object({
	entryId: id,
	filerKind: z.enum(['person', 'organization']),
	filerName: line(100),
	filerContact: line(200),
	filerCode: optionalText(40),
	sealed: z.string().optional(),
	cause: z.enum(filingCauses),
	statement: z.string().trim().min(20).max(4000),
	evidence: z.string().trim().min(1).max(4000),
	evidenceFileId: id.optional(),
})
export type ObjectionInput = z.output<typeof ObjectionForm>

export const HandlingForm = z.object({
	event: z.enum(['accept', 'refuse', 'dismiss', 'uphold', 'confirm_uphold', 'reject_uphold']),
	answer: optionalText(4000),
})
export type HandlingInput = z.output<typeof HandlingForm>

export const ReleaseForm = z.object({
	noticeId: id,
	documentNumber: line(60),
	title: line(120),
	titleEn: optionalText(200),
	body: optionalText(5000),
})
export type ReleaseInput = z.output<typeof ReleaseForm>

/** A code as people type it: spaces and case do not matter. */
export const TrackForm = z.object({ code: z.string().trim().max(40).default('') })
