import { z } from 'zod'

const line = (max: number) => z.string().trim().min(1).max(max)
const optionalLine = (max: number) => z.string().trim().max(max).default('')
const text = z.string().trim().min(1).max(10_000)
const optionalText = z.string().trim().max(10_000).default('')

/** The paragraphs of a problem statement, in the order in which they are read. */
export const problemTexts = [
	'background',
	'requirements',
	'outcome',
	'metrics',
	'reward',
	'dataNote',
	'contact',
] as const
/** All its parts, in the order in which they are compared. */
export const problemParts = ['title', 'titleEn', ...problemTexts] as const
export type ProblemPart = (typeof problemParts)[number]
export type ProblemContent = Record<ProblemPart, string>

/** `version`: the state the form was filled from; empty for a new problem statement. */
export const ProblemForm = z.object({
	version: z.string().max(40).default(''),
	code: z
		.string()
		.trim()
		.regex(/^[A-Za-z]{1,3}\d{1,4}$/)
		.transform((code) => code.toUpperCase()),
	domainId: line(40),
	ownerName: line(60),
	title: line(60),
	titleEn: optionalLine(160),
	background: text,
	requirements: text,
	outcome: text,
	metrics: text,
	reward: optionalText,
	dataNote: optionalText,
	contact: optionalLine(200),
	changeNote: optionalLine(500),
})
export type ProblemInput = z.output<typeof ProblemForm>

export const QuestionForm = z.object({ body: z.string().trim().min(1).max(2_000) })

export const AnswerForm = z.object({
	answer: z.string().trim().min(1).max(5_000),
	/** The question as published: the organizer removes whatever tells who asked. */
	body: z.string().trim().min(1).max(2_000),
	isPublic: z.boolean().default(false),
})
export type AnswerInput = z.output<typeof AnswerForm>

/** Filters of a list of problem statements; `page` counts from 1. */
export const ProblemSearch = z.object({
	domain: z.string().trim().max(40).optional(),
	q: z.string().trim().max(80).optional(),
	state: z.enum(['draft', 'reviewed', 'published', 'withdrawn']).optional(),
	page: z.int().min(1).max(10_000).default(1),
})
export type ProblemSearch = z.output<typeof ProblemSearch>
