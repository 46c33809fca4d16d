import { contestText } from '~/messages/contest'
import type { NextStepKey } from '~/modules/contest/rules/next-step'
import { formatCount } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'

/** The sentence of one step of an organizer's work, with its count. */
export function useWorkSentence() {
	const t = useText(contestText)
	const locale = useLocale()
	return ({ key, count }: { key: NextStepKey; count: number }) => {
		const words = t.next[key]
		return typeof words === 'function' ? words(formatCount(count, locale)) : words
	}
}
