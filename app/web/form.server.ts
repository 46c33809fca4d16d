import { parseWithZod } from '@conform-to/zod/v4'
import type { SubmissionResult } from '@conform-to/react'
import { data } from '@remix-run/node'
import { z } from 'zod'
import type { $ZodIssue, $ZodType, output } from 'zod/v4/core'
import { errorText } from '~/messages/errors'
import type { Locale } from '~/messages/define'
import { formText } from '~/messages/forms'
import { DomainError } from '~/modules/domain-error'
import { sayWhenToRetry, statusOf } from './errors.server'
import { issueText, shownMessages } from './form-issues'
import { localeOf } from './locale.server'
import { readForm } from './read-form.server'
import { isSecretField } from './secret-field'

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

type Options = { maxBytes?: number }

function refused(result: SubmissionResult, status = 422) {
	return data({ result }, { status })
}

/** Fields whose text PostgreSQL or a reader of the printed page could not hold. */
function controlCharacters(form: FormData): string[] {
	return [...form.entries()]
		.filter(([, value]) => typeof value === 'string' && CONTROL.test(value))
		.map(([name]) => name)
}

/** Null when conform cannot make sense of the list buttons' own fields. */
function parseForm<Schema extends $ZodType>(form: FormData, schema: Schema, locale: Locale) {
	try {
		return parseWithZod(form, {
			schema,
			error: (issue) => issueText(locale, issue),
			formatError: (issues: $ZodIssue[]) => shownMessages(locale, issues),
		})
	} catch {
		return null
	}
}

function fieldWords(locale: Locale, { issues }: DomainError): Record<string, string[]> {
	return Object.fromEntries(
		issues.map(({ field, code, params }) => [field, [errorText(locale, code, params)]]),
	)
}

/**
 * The one way an action reads a form. A valid form is handed to `run`; a wrong one, and a
 * DomainError thrown by `run`, come back as `{ result }` for conform's `lastResult`, in the
 * person's language and with what was typed (passwords excepted), status 422 or that of the error.
 * A missing or forbidden object is no fault of the form: it is thrown on to the error page.
 * Bodies over `maxBytes` (1 MB) are refused.
 */
export async function handleForm<Schema extends $ZodType, Result>(
	request: Request,
	schema: Schema,
	run: (value: output<Schema>) => Promise<Result>,
	options: Options = {},
) {
	const locale = localeOf(request)
	const read = await readForm(request, options.maxBytes)
	if (!read.ok) {
		const words = errorText(locale, read.code, read.params)
		return refused({ status: 'error', error: { '': [words] } }, read.status)
	}
	const submission = parseForm(read.form, schema, locale)
	if (!submission) {
		return refused({ status: 'error', error: { '': [errorText(locale, 'body_shape')] } })
	}
	const hideFields = [...new Set(read.form.keys())].filter(isSecretField)
	const unprintable = controlCharacters(read.form)
	if (unprintable.length > 0) {
		const words = [formText[locale].characters]
		const fieldErrors = Object.fromEntries(unprintable.map((name) => [name, words]))
		return refused(submission.reply({ fieldErrors, hideFields }))
	}
	if (submission.status !== 'success') {
		return refused(submission.reply({ hideFields }), submission.status === 'error' ? 422 : 200)
	}
	try {
		return await run(submission.value as output<Schema>)
	} catch (error) {
		if (!(error instanceof DomainError)) throw error
		if (error.kind === 'missing' || error.kind === 'forbidden') throw error
		sayWhenToRetry(error)
		const words = [errorText(locale, error.code, error.params)]
		const fieldErrors = fieldWords(locale, error)
		const reply = error.field
			? { fieldErrors: { ...fieldErrors, [error.field]: words }, hideFields }
			: { formErrors: words, fieldErrors, hideFields }
		return refused(submission.reply(reply), statusOf(error.kind))
	}
}

/** Sends a form back unread, with a sentence at its head and what was typed (secrets excepted). */
export async function returnForm(request: Request, error: DomainError) {
	const words = [errorText(localeOf(request), error.code, error.params)]
	sayWhenToRetry(error)
	const read = await readForm(request)
	const submission = read.ok ? parseForm(read.form, z.looseObject({}), localeOf(request)) : null
	const status = statusOf(error.kind)
	if (!read.ok || !submission) return refused({ status: 'error', error: { '': words } }, status)
	const hideFields = [...new Set(read.form.keys())].filter(isSecretField)
	return refused(submission.reply({ formErrors: words, hideFields }), status)
}

/**
 * Filters of a list from its address. A value the schema refuses is dropped, never an error:
 * addresses are typed, shortened and kept for years. The schema must accept an empty object.
 */
export function parseSearch<Schema extends $ZodType>(
	request: Request,
	schema: Schema,
): output<Schema> {
	const search = new URLSearchParams(new URL(request.url).searchParams)
	for (const [name, value] of Array.from(search)) {
		if (CONTROL.test(value) || value.length > 500 || !/^[\w.[\]-]{1,60}$/.test(name)) {
			search.delete(name)
		}
	}
	const first = parseWithZod(search, { schema })
	if (first.status === 'success') return first.value as output<Schema>
	for (const name of Object.keys(first.error ?? {})) {
		search.delete(name)
		search.delete(name.replace(/\[\d*\]$/, ''))
	}
	const second = parseWithZod(search, { schema })
	if (second.status === 'success') return second.value as output<Schema>
	const empty = parseWithZod(new URLSearchParams(), { schema })
	if (empty.status === 'success') return empty.value as output<Schema>
	throw new TypeError('A search schema must accept an empty address')
}
