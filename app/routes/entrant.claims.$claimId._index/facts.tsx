import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import type { OwnClaim } from '~/modules/incentive/queries/own-claim.server'
import { Money } from '~/ui/amount'
import { DescriptionList } from '~/ui/description-list'
import { formatDate, formatMoney } from '~/ui/format'
import { Lines } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'

const noon = (day: string) => `${day}T12:00:00+08:00`

/** The claim in figures: who, for what, how much, to which account, by when. */
export function ClaimFacts({ claim }: { claim: OwnClaim }) {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const locale = useLocale()
	const { payee, matter } = claim
	const reduced = !claim.granted && claim.dueFen !== claim.policy.amountFen
	const left = claim.state === 'draft' ? ` · ${words.daysLeft(claim.daysLeft)}` : ''
	return (
		<DescriptionList
			columns={2}
			items={[
				{ term: t.claimant, value: claim.organizationName },
				{ term: t.matter, value: matter.title, note: matter.award?.title },
				{
					term: claim.granted ? t.grant : t.due,
					value: <Money fen={claim.dueFen} />,
					note: reduced ? t.dueNote(formatMoney(claim.policy.amountFen)) : undefined,
				},
				{
					term: t.payee,
					value: payee ? `${payee.bankName} ${payee.masked}` : t.noPayee,
					note: payee?.accountName,
				},
				{ term: words.lastDay, value: formatDate(noon(claim.lastDay), locale) + left },
				{ term: t.statement, value: claim.statement ? <Lines text={claim.statement} /> : null },
			]}
		/>
	)
}
