import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import type { EntrantIncentives } from '~/modules/incentive/queries/entrant-incentives.server'
import { Money } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { ClaimStateWord } from '~/ui/claim-state-word'
import { formatDate } from '~/ui/format'
import { useLocale, useText } from '~/ui/locale'
import { type Column, Table } from '~/ui/table'

type Claim = EntrantIncentives['claims'][number]

const noon = (day: string) => `${day}T12:00:00+08:00`

function useColumns(): Column<Claim>[] {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const locale = useLocale()
	return [
		{
			key: 'policy',
			head: t.columns.policy,
			primary: true,
			cell: (row) => <TextLink href={`/entrant/claims/${row.id}`}>{row.policyName}</TextLink>,
		},
		{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.code ?? t.noCode },
		{ key: 'organization', head: t.columns.organization, cell: (row) => row.organization.name },
		{
			key: 'amount',
			head: t.columns.amount,
			numeric: true,
			cell: (row) => <Money fen={row.amountFen} />,
		},
		{
			key: 'state',
			head: t.columns.state,
			cell: (row) => <ClaimStateWord state={row.state} lapsed={row.lapsed} />,
		},
		{
			key: 'lastDay',
			head: t.columns.lastDay,
			cell: (row) =>
				row.state === 'draft'
					? `${formatDate(noon(row.lastDay), locale)} · ${words.daysLeft(row.daysLeft)}`
					: '—',
		},
	]
}

/** The organization's claims, newest first. */
export function ClaimTable({ claims }: { claims: Claim[] }) {
	const t = useText(ownClaimText)
	return (
		<Table
			caption={t.claims}
			captionHidden
			rows={claims}
			rowKey={(row) => row.id}
			columns={useColumns()}
		/>
	)
}
