import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import { incentiveDeskText } from '~/messages/incentive-desk'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { formatDate, formatMoney } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'

type Fact = ClaimDesk['facts'][number]

const noon = (day: string) => `${day}T12:00:00+08:00`

/** What a fact says, in one line: a division, an amount, a number, since when. */
export function useFactWords(): (fact: Fact) => string {
	const words = useText(claimWords)
	const own = useText(ownClaimText).fact
	const t = useText(incentiveDeskText).desk
	const locale = useLocale()
	const value = (fact: Fact): string => {
		if (fact.fromOfficer) return fact.text === 'yes' ? t.recordOf.yes : t.recordOf.no
		switch (fact.shape) {
			case 'yes':
				return fact.text === 'yes' ? words.yes : words.no
			case 'yuan':
				return formatMoney(Math.round(Number(fact.text) * 100))
			case 'share':
				return `${fact.text}%`
			case 'date':
				return formatDate(noon(fact.text), locale)
			default:
				return fact.text
		}
	}
	const sinceLabels: Record<string, string> = own.sinceOf
	return (fact) => {
		const since = fact.since ? formatDate(noon(fact.since), locale) : ''
		const dated = since
			? fact.shape === 'division'
				? words.since(since)
				: `${(sinceLabels[fact.kind ?? ''] ?? own.since).split(/[\uff08(]/)[0]} ${since}`
			: ''
		return [value(fact), dated].filter(Boolean).join(' · ')
	}
}
