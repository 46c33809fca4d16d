import { ownClaimText } from '~/messages/incentive-claim'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { claimWords } from '~/messages/incentive'
import { signs } from '~/messages/punctuation'
import type { ClaimDesk } from '~/modules/incentive/queries/claim-desk.server'
import { Money } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDate, formatMoney } from '~/ui/format'
import { Lines } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Time } from '~/ui/time'

const noon = (day: string) => `${day}T12:00:00+08:00`

/** The claim at a glance: who, for what, how much, to which account. */
export function ClaimFacts({ desk }: { desk: ClaimDesk }) {
	const own = useText(ownClaimText)
	const t = useText(incentiveDeskText)
	const words = useText(claimWords)
	const s = useText(signs)
	const locale = useLocale()
	const { matter, payee } = desk
	const from =
		matter.organizationName === desk.organizationName ? '' : own.matterOf(matter.organizationName)
	const certificate = matter.award ? `${matter.award.title} ${matter.award.certificateNumber}` : ''
	const reduced = !desk.granted && desk.dueFen !== desk.policy.amountFen
	return (
		<DescriptionList
			items={[
				{ term: own.claimant, value: desk.organizationName },
				{
					term: own.matter,
					value: matter.title,
					note: [certificate, from].filter(Boolean).join(' · '),
				},
				{
					term: t.list.policy,
					value: (
						<TextLink href={`/incentive/policies/${desk.policy.id}`}>{desk.policy.name}</TextLink>
					),
					note: `${desk.policy.code} · ${desk.policy.version}`,
				},
				{
					term: desk.granted ? own.grant : t.desk.due,
					value: <Money fen={desk.dueFen} />,
					note: reduced ? t.desk.dueNote(formatMoney(desk.policy.amountFen)) : undefined,
				},
				{
					term: own.payee,
					value: payee
						? s.parts([payee.accountName, payee.bankName, desk.account.number ?? payee.masked])
						: own.noPayee,
				},
				{
					term: t.list.submitted,
					value: desk.submittedAt ? <Time value={desk.submittedAt} format="datetime" /> : null,
					note: `${words.lastDay} ${formatDate(noon(desk.lastDay), locale)}`,
				},
				{ term: own.statement, value: desk.statement ? <Lines text={desk.statement} /> : null },
			]}
		/>
	)
}
