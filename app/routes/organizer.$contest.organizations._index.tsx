import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { organizationText } from '~/messages/organization'
import { signs } from '~/messages/punctuation'
import { listContestOrganizations } from '~/modules/organization/queries.server'
import { OrganizationSearch } from '~/modules/organization/schema'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { verificationTone } from '~/web/entrant/verification-tone'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => organizationText[locale].organizer.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, OrganizationSearch)
	return { filter, ...(await listContestOrganizations(ctx, params.contest!, filter)) }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function Filters({ filter, counts, total }: Data) {
	const t = useText(organizationText)
	const { aside } = useText(signs)
	const states = ['pending', 'verified', 'returned'] as const
	return (
		<FilterBar resetHref="?" count={t.organizer.total(total)}>
			<SelectField
				field={plainField('state', filter.state ?? '')}
				label={t.organizer.filter}
				placeholder={t.organizer.all}
				options={states.map((value) => ({
					value,
					label: aside(t.states[value].word, String(counts[value] ?? 0)),
				}))}
			/>
			<TextField field={plainField('q', filter.q)} label={t.organizer.search} type="search" />
		</FilterBar>
	)
}

function List({ rows }: Pick<Data, 'rows'>) {
	const t = useText(organizationText)
	const { contest } = useParams()
	return (
		<Table
			caption={t.organizer.caption}
			captionHidden
			running
			sticky
			rows={rows}
			rowKey={({ id }) => id}
			empty={<EmptyState title={t.organizer.emptyTitle}>{t.organizer.emptyText}</EmptyState>}
			columns={[
				{
					key: 'name',
					head: t.name,
					primary: true,
					cell: ({ id, name, code }) => (
						<Stack gap={1}>
							<TextLink href={`/organizer/${contest}/organizations/${id}`}>{name}</TextLink>
							{code ? (
								<Text as="span" size="small" tone="muted">
									{code}
								</Text>
							) : null}
						</Stack>
					),
				},
				{ key: 'kind', head: t.kind, nowrap: true, cell: ({ kind }) => t.kinds[kind] },
				{ key: 'seat', head: t.division, cell: ({ seat }) => seat },
				{
					key: 'entries',
					head: t.organizer.entries,
					numeric: true,
					cell: ({ entries }) => entries,
				},
				{
					key: 'proofs',
					head: t.organizer.proofs,
					cell: ({ proofs }) => t.organizer.proofCount(proofs),
				},
				{
					key: 'state',
					head: t.organizer.state,
					cell: ({ verification }) => (
						<StateWord tone={verificationTone[verification]} word={t.states[verification].word} />
					),
				},
				{
					key: 'updated',
					head: t.organizer.updated,
					nowrap: true,
					cell: ({ updatedAt }) => <Time value={updatedAt} format="short" />,
				},
			]}
		/>
	)
}

export default function Organizations() {
	const data = useLoaderData<typeof loader>()
	const t = useText(organizationText).organizer
	return (
		<Page width="wide">
			<PageHeader title={t.title} lead={t.lead} />
			<Stack gap={4}>
				<Filters key={`${data.filter.state} ${data.filter.q}`} {...data} />
				<List rows={data.rows} />
				<PageNav
					page={data.page}
					pages={Math.ceil(data.total / data.pageSize)}
					total={data.total}
				/>
			</Stack>
		</Page>
	)
}
