import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { Locale } from '~/messages/define'
import { explainCondition } from '~/messages/eligibility'
import { type ConditionResult, evaluate } from '~/modules/incentive/rules/eligibility/evaluate'
import { PolicySchema } from '~/modules/incentive/schema/policy-conditions'
import { type Facts, FactsSchema, isKnownKind } from '~/modules/incentive/schema/policy-facts'
import type { ExitCode, Io } from './io'
import { WrongInput } from './io'
import { readJson } from './json-file'

const options = {
	policy: { type: 'string' },
	facts: { type: 'string' },
	at: { type: 'string' },
	lang: { type: 'string', default: 'zh-CN' },
} as const

/**
 * `eligibility --policy FILE --facts FILE --at DATE [--lang zh-CN|en]`: JSON
 * `{result, conditions: [{id, result, decidedBy, missing, deadline, explanation}]}`. Exit 0 whatever
 * the result is: the answer is the JSON.
 */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({ args: argv, options, strict: true })
	const { policy, facts, at } = values
	if (policy === undefined || facts === undefined || at === undefined)
		throw new WrongInput('eligibility: --policy FILE, --facts FILE and --at DATE are needed')
	if (!z.iso.date().safeParse(at).success)
		throw new WrongInput(`eligibility: --at "${at}" is no date, e.g. 2026-09-01`)
	const locale = localeOf(values.lang)
	const known = bothFiles(policy, facts)
	for (const kind of unknownKinds(known.facts))
		io.stderr.write(`${facts}: facts of kind "${kind}" decide no condition\n`)
	const { result, conditions } = evaluate(known.policy, known.facts, at)
	const printed = { result, conditions: conditions.map((each) => shown(each, locale)) }
	io.stdout.write(`${JSON.stringify(printed, null, '\t')}\n`)
	return 0
}

/** Faults of both files are told together. */
function bothFiles(policyPath: string, factsPath: string) {
	const faults: string[] = []
	const policy = read(() => readJson(policyPath, PolicySchema))
	const facts = read(() => readJson(factsPath, FactsSchema))
	if (!policy || !facts) throw new WrongInput(...faults)
	return { policy, facts }

	function read<T>(file: () => T): T | null {
		try {
			return file()
		} catch (error) {
			if (!(error instanceof WrongInput)) throw error
			faults.push(...error.faults)
			return null
		}
	}
}

function shown(condition: ConditionResult, locale: Locale) {
	const { id, result, decidedBy, missing, deadline } = condition
	return {
		id,
		result,
		decidedBy,
		missing,
		deadline,
		explanation: explainCondition(locale, condition),
	}
}

function unknownKinds({ facts }: Facts): Set<string> {
	return new Set(facts.map(({ kind }) => kind).filter((kind) => !isKnownKind(kind)))
}

function localeOf(text: string): Locale {
	if (text === 'zh-CN' || text === 'en') return text
	throw new WrongInput(`eligibility: --lang "${text}" is neither zh-CN nor en`)
}
