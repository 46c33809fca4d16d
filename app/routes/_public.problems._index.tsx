import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { listPublicProblems } from '~/modules/problem/queries/public-problems.server'
import { ProblemSearch } from '~/modules/problem/schema'
import { EmptyState } from '~/ui/empty-state'
import { FilterBar } from '~/ui/filter-bar'
import { SelectField } from '~/ui/form/choice-field'
import { plainField } from '~/ui/form/field'
import { TextField } from '~/ui/form/text-field'
import { formatCount } from '~/ui/format'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { getContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'
import { ProblemTable } from '~/web/parts/problem-table'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => pagesText[locale].problems)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	const search = parseSearch(request, ProblemSearch)
	return { list: await listPublicProblems(ctx, search, params.contest), search }
}

type List = NonNullable<Awaited<ReturnType<typeof listPublicProblems>>>

function Filters({ list, search }: { list: List; search: ProblemSearch }) {
	const t = useText(pagesText)
	const { pathname } = useLocation()
	return (
		<FilterBar
			resetHref={search.q || search.domain ? pathname : undefined}
			count={t.found(formatCount(list.total))}
		>
			<TextField field={plainField('q', search.q)} label={t.search} type="search" width="medium" />
			<SelectField
				field={plainField('domain', search.domain)}
				label={t.domain}
				options={[
					{ value: '', label: t.allDomains },
					...list.domains.map(({ code, name }) => ({ value: code, label: name })),
				]}
			/>
		</FilterBar>
	)
}

export default function PublicProblems() {
	const t = useText(pagesText)
	const base = usePublicBase()
	const { list, search } = useLoaderData<typeof loader>()
	const filtered = Boolean(search.q || search.domain)
	return (
		<Page>
			<Stack gap={5}>
				<PageHeader title={t.problems} lead={t.problemsLead} />
				{list && (filtered || list.total > 0) ? <Filters list={list} search={search} /> : null}
				{list && list.problems.length > 0 ? (
					<>
						<ProblemTable problems={list.problems} stage={list.stage} caption={t.problems} />
						<PageNav page={list.page} pages={list.pages} total={list.total} />
					</>
				) : null}
				{list && list.total === 0 && filtered ? (
					<EmptyState title={t.noMatch} action={{ label: t.clear, href: `${base}/problems` }}>
						{t.noMatchNote}
					</EmptyState>
				) : null}
				{!filtered && !list?.total ? (
					<EmptyState title={list ? t.noProblems : t.noContest}>
						{list ? t.noProblemsNote : t.noContestNote}
					</EmptyState>
				) : null}
			</Stack>
		</Page>
	)
}
