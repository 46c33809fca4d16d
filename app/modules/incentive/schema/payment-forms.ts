import { z } from 'zod'

const id = z.string().trim().min(1).max(60)

export const BatchForm = z.object({
	contestId: id,
	instalmentIds: z.array(id).max(500).default([]),
})
export type BatchInput = z.output<typeof BatchForm>

export const PaidForm = z.object({
	paidOn: z.iso.date(),
	bankReference: z.string().trim().min(4).max(60),
})
export type PaidInput = z.output<typeof PaidForm>

export const BudgetForm = z.object({
	contestId: id,
	name: z.string().trim().min(2).max(60),
	totalYuan: z
		.string()
		.trim()
		.regex(/^\d{1,12}(\.\d{1,2})?$/, 'fact_yuan'),
})
export type BudgetInput = z.output<typeof BudgetForm>

export const BudgetTotalForm = z.object({
	totalYuan: z
		.string()
		.trim()
		.regex(/^\d{1,12}(\.\d{1,2})?$/, 'fact_yuan'),
})
