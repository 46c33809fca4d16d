import { contestText } from '~/messages/contest'
import type { NextStepKey } from '~/modules/contest/rules/next-step'
import { formatCount } from '~/ui/format'
import { useText } from '~/ui/locale'

type ReadKey = keyof (typeof contestText)['zh-CN']['nextRead']

/** The sentence of one step of an organizer's work, with its count; `reading`: to a supervisor. */
export function useWorkSentence(reading = false) {
	const t = useText(contestText)
	return ({ key, count }: { key: NextStepKey; count: number }) => {
		const words = reading && key in t.nextRead ? t.nextRead[key as ReadKey] : t.next[key]
		return typeof words === 'function' ? words(formatCount(count)) : words
	}
}
