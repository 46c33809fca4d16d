import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { incentiveDeskText } from '~/messages/incentive-desk'
import { listClaims } from '~/modules/incentive/queries/claims.server'
import { ClaimFilter } from '~/modules/incentive/schema/desk-forms'
import { Money } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { ClaimStateWord } from '~/ui/claim-state-word'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { type Column, Table } from '~/ui/table'
import { Tabs } from '~/ui/tabs'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'
import { pageTitle } from '~/web/title'
import { First } from './first'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => incentiveDeskText[locale].list.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, ClaimFilter)
	return { ...(await listClaims(ctx, filter)), filter }
}

export type Claims = ReturnType<typeof useLoaderData<typeof loader>>
type Row = Claims['rows'][number]

function useColumns(): Column<Row>[] {
	const t = useText(incentiveDeskText).list
	return [
		{
			key: 'code',
			head: t.code,
			nowrap: true,
			primary: true,
			cell: (row) => <TextLink href={`/incentive/claims/${row.id}`}>{row.code ?? ''}</TextLink>,
		},
		{ key: 'organization', head: t.organization, cell: (row) => row.organizationName },
		{ key: 'policy', head: t.policy, cell: (row) => row.policyName },
		{ key: 'amount', head: t.amount, numeric: true, cell: (row) => <Money fen={row.amountFen} /> },
		{
			key: 'submitted',
			head: t.submitted,
			cell: (row) => (row.submittedAt ? <Time value={row.submittedAt} format="date" /> : '—'),
		},
		{ key: 'state', head: t.state, cell: (row) => <ClaimStateWord state={row.state} /> },
		{
			key: 'waited',
			head: t.waited,
			numeric: true,
			nowrap: true,
			cell: (row) => (row.daysWaited === null ? '—' : t.days(row.daysWaited)),
		},
	]
}

function address(filter: Claims['filter'], state: string) {
	const search = new URLSearchParams({ state })
	if (filter.q) search.set('q', filter.q)
	if (filter.contest) search.set('contest', filter.contest)
	return `/incentive?${search}`
}

function Filters({ data: { filter, contests } }: { data: Claims }) {
	const t = useText(incentiveDeskText).list
	return (
		<FilterBar action="/incentive" resetHref="/incentive">
			<HiddenField name="state" value={filter.state} />
			<TextField field={plainField('q', filter.q)} label={t.search} type="search" />
			{contests.length > 1 ? (
				<SelectField
					field={plainField('contest', filter.contest)}
					label={t.contest}
					placeholder={t.allContests}
					options={contests.map(({ id, name, edition }) => ({
						value: id,
						label: `${name} ${edition}`,
					}))}
				/>
			) : null}
		</FilterBar>
	)
}

export default function ClaimList() {
	const t = useText(incentiveDeskText).list
	const data = useLoaderData<typeof loader>()
	const { filter, counts } = data
	const states = Object.keys(t.tabs) as (keyof typeof t.tabs)[]
	return (
		<Page width="wide">
			<PageHeader title={t.title} lead={t.lead} />
			<First data={data} />
			<Tabs
				label={t.state}
				items={states.map((state) => ({
					href: address(filter, state),
					label: t.tabs[state],
					count: counts[state],
					current: filter.state === state,
				}))}
			/>
			<Filters data={data} />
			<Table
				caption={t.title}
				captionHidden
				running
				columns={useColumns()}
				rows={data.rows}
				rowKey={(row) => row.id}
				sticky
				empty={<EmptyState title={t.empty}>{t.emptyDetail}</EmptyState>}
			/>
			<PageNav page={data.page} pages={data.pages} total={data.total} />
		</Page>
	)
}
