import type { z } from 'zod'
import { decodeText, readBytes, WrongInput } from './io'
import { JsonFault, lineOf, visitJson } from './json-places'

/** Reads and checks a JSON file; throws WrongInput with a line per fault, each with its place. */
export function readJson<T>(path: string, schema: z.ZodType<T>): T {
	const text = decodeText(readBytes(path), path)
	const result = schema.safeParse(parse(text, path))
	if (result.success) return result.data
	throw new WrongInput(...result.error.issues.map((issue) => fault(issue, text, path)))
}

function fault(issue: z.core.$ZodIssue, text: string, path: string): string {
	const keys = issue.path.map(String)
	const where = issue.code === 'unrecognized_keys' ? [...keys, ...issue.keys.slice(0, 1)] : keys
	const named = keys.length > 0 ? `${keys.join('.')}: ` : ''
	return `${path}:${lineOf(text, where)}: ${named}${issue.message}`
}

function parse(text: string, path: string): unknown {
	try {
		visitJson(text, () => {})
	} catch (error) {
		if (!(error instanceof JsonFault)) throw error
		throw new WrongInput(`${path}:${error.line}: is no JSON: ${error.message}`)
	}
	return JSON.parse(text)
}
