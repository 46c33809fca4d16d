import { ruleText } from '~/messages/rule-words'
import { signs } from '~/messages/punctuation'
import type { Rule } from '~/modules/ranking/schema'
import { useText } from '~/ui/locale'

/** `names`: a criterion's name in the reader's language by the name the rule knows it by. */
export function useRuleWords(rule: Rule, names: Map<string, string>) {
	const t = useText(ruleText)
	const s = useText(signs)
	const how =
		rule.method === 'trimmed-mean'
			? t.trimmed(String(rule.drop), String(rule.minJudges))
			: t.methods[rule.method]
	const compared = rule.ties
		.filter((link) => link === 'untrimmed' || link.startsWith('criterion:'))
		.map((link) => {
			if (link === 'untrimmed') return t.untrimmed
			const key = link.slice('criterion:'.length)
			return t.criterion(names.get(key) ?? key)
		})
	const ties = [
		...(compared.length > 0 ? [t.compare(s.list(compared))] : []),
		...(rule.ties.includes('committee') ? [t.committee] : []),
	]
	const places = rule.rounding.final
	return {
		method: s.phrases([
			t.by[rule.by],
			how,
			...(places === undefined ? [] : [t.places(String(places))]),
		]),
		ties: s.clauses([...ties, ties.length > 0 ? t.stillShared : t.shared]),
	}
}
