import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { listProblems } from '~/modules/problem/queries/organizer-problems.server'
import { ProblemSearch } from '~/modules/problem/schema'
import { Count } from '~/ui/amount'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Row, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { ProblemStateWord } from '~/ui/problem-state-word'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'
import { ProblemTabs } from '~/web/parts/problem-tabs'
import { pageTitle } from '~/web/title'
import { Filters } from './filters'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => statementText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const search = parseSearch(request, ProblemSearch)
	return { ...(await listProblems(ctx, params.contest!, search)), search }
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Problems({ problems }: Pick<Loaded, 'problems'>) {
	const t = useText(statementText)
	const { contest } = useParams()
	return (
		<Table
			caption={t.title}
			captionHidden
			running
			sticky
			rows={problems}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'code', head: t.code, nowrap: true, cell: ({ code }) => code },
				{
					key: 'title',
					head: t.problem,
					primary: true,
					cell: ({ id, title }) => (
						<TextLink href={`/organizer/${contest}/problems/${id}`}>{title}</TextLink>
					),
				},
				{ key: 'owner', head: t.owner, cell: ({ ownerName }) => ownerName },
				{ key: 'domain', head: t.domain, nowrap: true, cell: ({ domain }) => domain },
				{
					key: 'state',
					head: t.state,
					cell: ({ state, hasDraft }) => (
						<Row gap={2}>
							<ProblemStateWord state={state} />
							{hasDraft ? <StateWord tone="wait" word={t.hasDraft} title={t.hasDraftNote} /> : null}
						</Row>
					),
				},
				{
					key: 'version',
					head: t.version,
					nowrap: true,
					cell: ({ currentNumber }) =>
						currentNumber > 0 ? t.versionNumber(String(currentNumber)) : t.unpublished,
				},
				{
					key: 'entries',
					head: t.entries,
					numeric: true,
					cell: ({ entries }) => <Count value={entries} />,
				},
				{
					key: 'questions',
					head: t.questions,
					numeric: true,
					cell: ({ questions }) => <Count value={questions} />,
				},
			]}
		/>
	)
}

export default function OrganizerProblems() {
	const t = useText(statementText)
	const { contest } = useParams()
	const { domains, problems, search, total, page, pages, waiting } = useLoaderData<typeof loader>()
	const filtered = Boolean(search.q || search.state || search.domain)
	const create = `/organizer/${contest}/problems/new`
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader
					title={t.title}
					lead={t.lead}
					actions={
						<ButtonLink href={create} changes>
							{t.newProblem}
						</ButtonLink>
					}
				/>
				<ProblemTabs waiting={waiting} />
				{total > 0 || filtered ? <Filters domains={domains} search={search} /> : null}
				{problems.length > 0 ? (
					<Problems problems={problems} />
				) : (
					<EmptyState title={filtered ? t.noMatch : t.none}>
						{filtered ? t.noMatchNote : t.noneNote}
					</EmptyState>
				)}
				<PageNav page={page} pages={pages} total={total} />
			</Stack>
		</Page>
	)
}
