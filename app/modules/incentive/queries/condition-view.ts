import { conditionWords } from '~/messages/condition-words'
import type { Locale } from '~/messages/define'
import { deadlineText, explanationText, missingText } from '~/messages/eligibility'
import { divisionName } from '~/modules/organization/rules/particulars'
import { formatDate } from '~/ui/format'
import type { ConditionResult, Evaluation } from '../rules/eligibility/evaluate'
import type { Explanation } from '../rules/eligibility/finding'
import { factShapes } from '../rules/fact-shape'
import { flatConditions } from '../rules/flat-conditions'
import type { PolicyNode } from '../schema/policy-conditions'

/** One condition as every screen shows it: what is wanted, how it stands, and why. */
export function conditionViews(locale: Locale, policy: PolicyNode, evaluation: Evaluation) {
	const results = new Map(evaluation.conditions.map((each) => [each.id, each]))
	return flatConditions(policy).flatMap(({ condition, negated, choice }) => {
		const result = results.get(condition.id)
		return result
			? [view(locale, result, { words: conditionWords(locale, condition), negated, choice })]
			: []
	})
}

type Place = { words: string; negated: boolean; choice: number | null }

/** Regions by name where the rule found codes. */
function inPlaces(locale: Locale, explanation: Explanation): Explanation {
	const name = (code: string) =>
		/^\d{2,6}$/.test(code) ? divisionName(code.padEnd(6, '0'), locale === 'en' ? 'en' : 'zh') : code
	switch (explanation.code) {
		case 'in_region':
			return { ...explanation, found: name(explanation.found) }
		case 'other_region':
		case 'region_too_coarse':
			return {
				...explanation,
				found: name(explanation.found),
				required: name(explanation.required),
			}
		default:
			return explanation
	}
}

/** English findings follow a colon on the command line; alone they begin with a capital. */
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const dayText = (locale: Locale, day: string) => formatDate(`${day}T00:00:00+08:00`, locale)

/** Days as a person reads them; the rules and the command line keep 2026-05-30. */
function inDays(locale: Locale, explanation: Explanation): Explanation {
	const shown: Record<string, unknown> = { ...explanation }
	for (const key of ['date', 'bound', 'since']) {
		const day = shown[key]
		if (typeof day === 'string') shown[key] = dayText(locale, day)
	}
	return shown as Explanation
}

function view(locale: Locale, result: ConditionResult, place: Place) {
	return {
		...place,
		id: result.id,
		kind: result.kind,
		by: factShapes[result.kind].by,
		wanted: result.wanted,
		why: sentence(explanationText(locale, inDays(locale, inPlaces(locale, result.explanation)))),
		missing: missingText(locale, result),
		until: deadlineText(locale, {
			...result,
			deadline: result.deadline && dayText(locale, result.deadline),
		}),
		daysLeft: result.wanted === 'unknown' ? result.daysLeft : null,
	}
}

export type ConditionView = ReturnType<typeof conditionViews>[number]
