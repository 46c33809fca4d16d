import type { $ZodIssue, $ZodRawIssue } from 'zod/v4/core'
import type { Locale } from '~/messages/define'
import { type ErrorCode, errorText, isErrorCode } from '~/messages/errors'
import { formText } from '~/messages/forms'

type Words = (typeof formText)[Locale]

const NO_ANSWER = [undefined, null, '']

const isoDate = (value: unknown) => new Date(value as string).toISOString().slice(0, 10)

function tooSmall(t: Words, issue: $ZodRawIssue<Extract<$ZodIssue, { code: 'too_small' }>>) {
	const min = Number(issue.minimum)
	switch (issue.origin) {
		case 'string':
			if (issue.input === '') return t.required
			return issue.exact ? t.exactLength(min) : t.tooShort(min)
		case 'array':
		case 'set':
			return t.tooFew(min)
		case 'date':
			return t.notBefore(isoDate(issue.minimum))
		default:
			return issue.inclusive === false
				? t.moreThan(String(issue.minimum))
				: t.atLeast(String(issue.minimum))
	}
}

function tooBig(t: Words, issue: $ZodRawIssue<Extract<$ZodIssue, { code: 'too_big' }>>) {
	const max = Number(issue.maximum)
	switch (issue.origin) {
		case 'string':
			return issue.exact ? t.exactLength(max) : t.tooLong(max)
		case 'array':
		case 'set':
			return t.tooMany(max)
		case 'file':
			return t.fileTooBig
		case 'date':
			return t.notAfter(isoDate(issue.maximum))
		default:
			return issue.inclusive === false
				? t.lessThan(String(issue.maximum))
				: t.atMost(String(issue.maximum))
	}
}

function wrongType(t: Words, expected: string, input: unknown) {
	if (NO_ANSWER.includes(input as string)) {
		return expected === 'boolean' ? t.check : t.required
	}
	if (expected === 'number' || expected === 'bigint') return t.number
	if (expected === 'int') return t.integer
	if (expected === 'date') return t.date
	return t.invalid
}

function wrongFormat(
	t: Words,
	issue: $ZodRawIssue<Extract<$ZodIssue, { code: 'invalid_format' }>>,
) {
	if (issue.format === 'email') return t.email
	if (issue.format === 'url') return t.url
	if (issue.format === 'date' || issue.format === 'datetime') return t.date
	if (issue.format === 'starts_with') return t.startsWith(String(issue.prefix ?? ''))
	if (issue.format === 'ends_with') return t.endsWith(String(issue.suffix ?? ''))
	return t.format
}

/** The sentence for one zod issue in the person's language. */
export function issueText(locale: Locale, raw: $ZodRawIssue): string {
	const t = formText[locale]
	const issue = raw as $ZodRawIssue<$ZodIssue>
	switch (issue.code) {
		case 'invalid_type':
			return wrongType(t, issue.expected as string, issue.input)
		case 'too_small':
			return tooSmall(t, issue as never)
		case 'too_big':
			return tooBig(t, issue as never)
		case 'invalid_format':
			return wrongFormat(t, issue as never)
		case 'not_multiple_of':
			return Number(issue.divisor) === 1 ? t.integer : t.step(String(issue.divisor))
		case 'invalid_value':
			if (!NO_ANSWER.includes(issue.input as string)) return t.chooseListed
			return (issue.values as unknown[])?.[0] === true ? t.check : t.choose
		case 'unrecognized_keys':
			return t.unknownField
		default:
			return t.invalid
	}
}

/**
 * Messages of a field as shown: a schema may give an ErrorCode as its message
 * (`z.string().refine(isCode, 'code_invalid')`), which is turned into its words here.
 */
export function shownMessages(locale: Locale, issues: { message: string }[]): string[] {
	const words = issues.map(({ message }) =>
		isErrorCode(message) ? errorText(locale, message as ErrorCode) : message,
	)
	return [...new Set(words)]
}
