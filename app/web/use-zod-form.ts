import { type DefaultValue, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import { useState } from 'react'
import type { $ZodType, input } from 'zod/v4/core'

type Options<Values> = {
	/** Of the page: each form on it has its own. */
	id: string
	/** What the action answered (`useActionData()?.result`). */
	lastResult?: SubmissionResult<string[]> | null
	defaultValue?: DefaultValue<Values>
	/** The stored state the form is filled from, where the page stays after saving. */
	state?: string
}

/**
 * conform keeps a form's faults and values as long as its id stays. A form whose answer is gone
 * (saved, and back on the same page) begins anew, as does one filled from a newer state; one that
 * was refused keeps what was typed.
 */
function useFormId({ id, lastResult, state = '' }: Options<unknown>): string {
	const answered = Boolean(lastResult)
	const [seen, setSeen] = useState({ answered, state, begun: 0 })
	const isNew = !answered && (seen.answered || seen.state !== state)
	if (isNew) setSeen({ answered, state, begun: seen.begun + 1 })
	else if (seen.answered !== answered) setSeen({ ...seen, answered })
	return seen.begun > 0 ? `${id}-${seen.begun}` : id
}

/** conform's form over a zod schema, with the schema's fields as types and as HTML constraints. */
export function useZodForm<Schema extends $ZodType<unknown, Record<string, unknown>>>(
	schema: Schema,
	{ state, ...options }: Options<input<Schema>>,
) {
	const id = useFormId({ id: options.id, lastResult: options.lastResult, state })
	return useForm<input<Schema>>({ ...options, id, constraint: getZodConstraint(schema) })
}
