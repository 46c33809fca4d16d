import type { z } from 'zod'
import { RuleSchema } from '~/modules/ranking/schema'
import type { Rule } from '~/modules/ranking/schema'
import { WrongInput, decodeText } from './io'

/** A ranking rule from its JSON, defaults filled in; throws WrongInput with a line per fault. */
export function readRule(content: Buffer, path: string): Rule {
	const text = decodeText(content, path)
	let value: unknown
	try {
		value = JSON.parse(text)
	} catch (error) {
		throw new WrongInput(`${path}: is not JSON (${(error as Error).message})`)
	}
	const parsed = RuleSchema.safeParse(value)
	if (parsed.success) return parsed.data
	throw new WrongInput(
		...parsed.error.issues.flatMap((issue) =>
			issueFaults(issue).map(({ key, fault }) => `${path}:${lineOfKey(text, key)}: ${fault}`),
		),
	)
}

function issueFaults(issue: z.core.$ZodIssue): { key: string; fault: string }[] {
	const path = issue.path.join('.')
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => ({
			key,
			fault: `unknown key ${path ? `${path}.${key}` : key}`,
		}))
	}
	const key = String([...issue.path].reverse().find((step) => typeof step === 'string') ?? '')
	return [{ key, fault: `${path || 'rule'}: ${issue.message}` }]
}

/** JSON.parse keeps no positions; a rule names each key seldom more than once. */
function lineOfKey(text: string, key: string): number {
	const at = key ? text.search(new RegExp(`${escape(JSON.stringify(key))}\\s*:`, 'u')) : 0
	return text.slice(0, Math.max(at, 0)).split('\n').length
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&')
}
