import { z } from 'zod'

const revision = z.coerce.number().int().min(0)
const note = z.string().trim().max(1000).default('')
const id = z.string().trim().min(1).max(60)

/** An officer's finding on one fact; what is not verified is explained. */
const VerifyFact = z.object({
	intent: z.literal('verify'),
	revision,
	factId: id,
	finding: z.enum(['verified', 'refused']),
	note,
})

/** What an officer found out by an inquiry of his own. */
const RecordFact = z.object({
	intent: z.literal('record'),
	revision,
	kind: id,
	value: z.enum(['yes', 'no']),
	note: z.string().trim().min(2).max(1000),
})

/** The steps one officer takes alone, in the order of a claim's life. */
export const aloneSteps = [
	'return',
	'pass',
	'open_notice',
	'begin_review',
	'close',
	'reject',
	'withhold',
	'resume',
] as const

const TakeStep = z.object({
	intent: z.literal('step'),
	revision,
	step: z.enum(aloneSteps),
	note,
})

const ProposeApproval = z.object({ intent: z.literal('propose'), revision, note })
const DecideApproval = z.object({
	intent: z.literal('decide'),
	revision,
	decision: z.enum(['approve', 'decline']),
	note,
})
const ProposeInstalment = z.object({
	intent: z.literal('propose-instalment'),
	revision,
	instalmentId: id,
	note,
})
const DecideInstalment = z.object({
	intent: z.literal('decide-instalment'),
	revision,
	instalmentId: id,
	decision: z.enum(['approve', 'decline', 'forfeit']),
	note,
})

/** Everything an officer does at the desk of a claim. */
export const DeskForm = z.discriminatedUnion('intent', [
	VerifyFact,
	RecordFact,
	TakeStep,
	ProposeApproval,
	DecideApproval,
	ProposeInstalment,
	DecideInstalment,
])
export type DeskInput = z.output<typeof DeskForm>
export type DeskIntent<Name extends DeskInput['intent']> = Extract<DeskInput, { intent: Name }>

export const ClaimFilter = z.object({
	state: z.enum(['todo', 'checking', 'approved', 'paid', 'ended', 'all']).default('todo'),
	q: z.string().trim().max(100).default(''),
	contest: z.string().max(60).default(''),
	page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type ClaimFilterInput = z.output<typeof ClaimFilter>
