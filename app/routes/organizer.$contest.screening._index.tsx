import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { screeningText } from '~/messages/screening'
import { listScreeningQueue } from '~/modules/screening/queries.server'
import { ScreeningFilter } from '~/modules/screening/schema'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { HiddenField, TextField } from '~/ui/form/text-field'
import { Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Pagination } from '~/ui/pagination'
import { type Column, Table } from '~/ui/table'
import { Tabs } from '~/ui/tabs'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { EntryStateWord } from '~/ui/entry-state-word'
import { parseSearch } from '~/web/form.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, ScreeningFilter)
	const queue = await listScreeningQueue(ctx, params.contest!, filter)
	return { ...queue, filter }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type Row = Loaded['rows'][number]

function useColumns(base: string): Column<Row>[] {
	const t = useText(screeningText)
	const english = useLocale() === 'en'
	return [
		{ key: 'code', head: t.columns.code, cell: (row) => row.code, nowrap: true },
		{
			key: 'title',
			head: t.columns.title,
			primary: true,
			cell: (row) => (
				<TextLink href={`${base}/${row.id}`}>{row.currentVersion?.title || row.title}</TextLink>
			),
		},
		{ key: 'organization', head: t.columns.organization, cell: (row) => row.organization.name },
		{
			key: 'domain',
			head: t.columns.domain,
			cell: (row) => (english ? row.domain?.nameEn : row.domain?.name) ?? '—',
		},
		{
			key: 'submittedAt',
			head: t.columns.submittedAt,
			cell: (row) => (row.submittedAt ? <Time value={row.submittedAt} /> : '—'),
		},
		{
			key: 'state',
			head: t.columns.state,
			cell: (row) => <EntryStateWord state={row.state} />,
		},
	]
}

function address(base: string, filter: Loaded['filter'], changes: Partial<Loaded['filter']>) {
	const search = new URLSearchParams()
	for (const [key, value] of Object.entries({ ...filter, page: 1, ...changes })) {
		if (value && !(key === 'page' && value === 1)) search.set(key, String(value))
	}
	return `${base}?${search}`
}

export default function ScreeningQueue() {
	const t = useText(screeningText)
	const english = useLocale() === 'en'
	const { rows, total, counts, tracks, filter, page, pages } = useLoaderData<typeof loader>()
	const base = `/organizer/${useParams().contest}/screening`
	const filtered = Boolean(filter.q || filter.track) || filter.state !== 'waiting'
	const states = Object.keys(t.states) as (keyof typeof t.states)[]
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader title={t.title} lead={t.lead} />
				<Tabs
					label={t.columns.state}
					items={states.map((state) => ({
						href: address(base, filter, { state }),
						label: t.states[state],
						count: counts[state],
						current: filter.state === state,
					}))}
				/>
				<FilterBar action={base} resetHref={base}>
					<HiddenField name="state" value={filter.state} />
					<TextField field={plainField('q', filter.q)} label={t.searchLabel} type="search" />
					<SelectField
						field={plainField('track', filter.track)}
						label={t.trackLabel}
						placeholder={t.allTracks}
						options={tracks.map((track) => ({
							value: track.code,
							label: `${track.code} ${english ? track.nameEn : track.name}`,
						}))}
					/>
				</FilterBar>
				<Table
					caption={t.title}
					captionHidden
					running
					columns={useColumns(base)}
					rows={rows}
					rowKey={(row) => row.id}
					sticky
					empty={
						<EmptyState title={filtered ? t.emptyFiltered : t.emptyWaiting}>
							<Text>{filtered ? t.emptyFilteredDetail : t.emptyWaitingDetail}</Text>
						</EmptyState>
					}
				/>
				<Pagination
					total={total}
					previousHref={page > 1 ? address(base, filter, { page: page - 1 }) : null}
					nextHref={page < pages ? address(base, filter, { page: page + 1 }) : null}
				/>
			</Stack>
		</Page>
	)
}
