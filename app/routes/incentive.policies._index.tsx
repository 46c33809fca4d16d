import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { incentivePolicyText } from '~/messages/incentive-policy'
import { listPolicies } from '~/modules/incentive/queries/policies.server'
import { Money } from '~/ui/amount'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Row as Line } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { PolicyStateWord } from '~/ui/policy-state-word'
import { StateWord } from '~/ui/state-word'
import { type Column, Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => incentivePolicyText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return listPolicies(ctx)
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Row = Data['policies'][number]

function useColumns(contests: Data['contests']): Column<Row>[] {
	const t = useText(incentivePolicyText)
	const contestOf = (id: string) => contests.find((contest) => contest.id === id)
	return [
		{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.code },
		{
			key: 'name',
			head: t.columns.name,
			primary: true,
			cell: (row) => <TextLink href={`/incentive/policies/${row.id}`}>{row.name}</TextLink>,
		},
		...(contests.length > 1
			? [
					{
						key: 'contest',
						head: t.head.contest,
						cell: (row: Row) => contestOf(row.contestId)?.edition ?? '',
					},
				]
			: []),
		{ key: 'kind', head: t.columns.kind, nowrap: true, cell: (row) => t.kinds[row.kind] },
		{ key: 'version', head: t.columns.version, nowrap: true, cell: (row) => row.version },
		{
			key: 'amount',
			head: t.columns.amount,
			numeric: true,
			cell: (row) => <Money fen={row.amountFen} short />,
		},
		{ key: 'budget', head: t.columns.budget, cell: (row) => row.budgetName },
		{ key: 'claims', head: t.columns.claims, numeric: true, cell: (row) => row.claims },
		{
			key: 'state',
			head: t.columns.state,
			cell: (row) => (
				<Line gap={2}>
					<PolicyStateWord state={row.state} />
					{row.hasDraft && row.state !== 'draft' ? (
						<StateWord tone="wait" word={t.draftWord} />
					) : null}
				</Line>
			),
		},
	]
}

export default function Policies() {
	const t = useText(incentivePolicyText)
	const { policies, contests, manages } = useLoaderData<typeof loader>()
	return (
		<Page width="wide">
			<PageHeader
				title={t.title}
				lead={t.lead}
				actions={
					manages ? <ButtonLink href="/incentive/policies/new">{t.create}</ButtonLink> : null
				}
			/>
			<Table
				caption={t.title}
				captionHidden
				running
				rows={policies}
				rowKey={(row) => row.id}
				columns={useColumns(contests)}
				empty={<EmptyState title={t.empty}>{t.emptyDetail}</EmptyState>}
			/>
		</Page>
	)
}
