import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import type { $ZodType, input } from 'zod/v4/core'

type Options<Values> = {
	/** Of the page: each form on it has its own. */
	id: string
	/** What the action answered (`useActionData()?.result`). */
	lastResult?: SubmissionResult<string[]> | null
	defaultValue?: DefaultValue<Values>
}

/** conform's form over a zod schema, with the schema's fields as types and as HTML constraints. */
export function useZodForm<Schema extends $ZodType<unknown, Record<string, unknown>>>(
	schema: Schema,
	options: Options<input<Schema>>,
) {
	return useForm<input<Schema>>({ ...options, constraint: getZodConstraint(schema) })
}
