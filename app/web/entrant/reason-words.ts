import { entrantText } from '~/messages/entrant'
import { screeningText } from '~/messages/screening'
import { signs } from '~/messages/punctuation'
import { useText } from '~/ui/locale'

/** Screening's reason codes as an entrant reads them: which item was not met. */
export function useReasonWords(): (codes: string[]) => string {
	const t = useText(entrantText).entry
	const items = useText(screeningText).items as Record<string, string | undefined>
	const wordsOf = (code: string) => {
		const item = items[code]
		if (!item) return code
		return code === 'overdue_unmended' ? item : t.failed(item)
	}
	const { clauses } = useText(signs)
	return (codes) => clauses(codes.map(wordsOf))
}
