import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import { signs } from '~/messages/punctuation'
import { listJudges } from '~/modules/assignment/queries/judges.server'
import { JudgeSearch, judgeStates } from '~/modules/assignment/schema'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { JudgeStateWord } from '~/ui/judge-state-word'
import { Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const filter = parseSearch(request, JudgeSearch)
	return { filter, ...(await listJudges(ctx, params.contest!, filter)) }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

function useDomainName() {
	const english = useLocale() === 'en'
	return (domain: { name: string; nameEn: string }) => (english && domain.nameEn) || domain.name
}

function Filters({ filter, counts, domains, total }: Data) {
	const t = useText(panelText).judges
	const { aside } = useText(signs)
	const domainName = useDomainName()
	return (
		<FilterBar resetHref="?" count={t.total(total)}>
			<TextField field={plainField('q', filter.q)} label={t.search} type="search" />
			<SelectField
				field={plainField('domain', filter.domain ?? '')}
				label={t.columns.domains}
				placeholder={t.anyDomain}
				options={domains.map((domain) => ({ value: domain.id, label: domainName(domain) }))}
			/>
			<SelectField
				field={plainField('state', filter.state ?? '')}
				label={t.columns.state}
				placeholder={t.anyState}
				options={judgeStates.map((state) => ({
					value: state,
					label: aside(t.states[state][0]!, String(counts[state] ?? 0)),
				}))}
			/>
		</FilterBar>
	)
}

function List({ judges, filter }: Data) {
	const t = useText(panelText).judges
	const { list } = useText(signs)
	const domainName = useDomainName()
	const base = `/organizer/${useParams().contest}/judges`
	const narrowed = Boolean(filter.q || filter.domain || filter.state)
	return (
		<Table
			caption={t.title}
			captionHidden
			running
			rows={judges}
			rowKey={(row) => row.id}
			sticky
			empty={
				<EmptyState title={narrowed ? t.noneFound : t.empty}>
					{narrowed ? t.noneFoundDetail : t.emptyDetail}
				</EmptyState>
			}
			columns={[
				{
					key: 'name',
					head: t.columns.name,
					primary: true,
					cell: (row) => <TextLink href={`${base}/${row.id}`}>{row.name}</TextLink>,
				},
				{ key: 'employer', head: t.columns.employer, cell: (row) => row.employer },
				{
					key: 'domains',
					head: t.columns.domains,
					cell: (row) => list(row.domains.map(({ domain }) => domainName(domain))) || '—',
				},
				{
					key: 'load',
					head: t.columns.load,
					numeric: true,
					cell: (row) => `${row._count.assignments} / ${row.capacity}`,
				},
				{
					key: 'state',
					head: t.columns.state,
					cell: (row) => <JudgeStateWord state={row.state} />,
				},
			]}
		/>
	)
}

export default function Judges() {
	const data = useLoaderData<typeof loader>()
	const t = useText(panelText).judges
	const { contest } = useParams()
	const invite = data.canManage ? (
		<ButtonLink href={`/organizer/${contest}/judges/new`}>{t.invite}</ButtonLink>
	) : null
	return (
		<Page width="wide">
			<PageHeader title={t.title} lead={t.lead} actions={invite} />
			<Stack gap={4}>
				<Filters key={JSON.stringify(data.filter)} {...data} />
				<List {...data} />
				<PageNav page={data.page} pages={data.pages} total={data.total} />
			</Stack>
		</Page>
	)
}
