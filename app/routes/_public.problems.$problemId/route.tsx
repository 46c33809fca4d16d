import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { getPublicProblem } from '~/modules/problem/queries/public-problem.server'
import { formatDate } from '~/ui/format'
import { Aside, Page, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { getContext } from '~/web/context.server'
import { Panel } from '~/ui/section'
import { ProblemParts } from '~/web/parts/problem-parts'
import { ProblemState } from '~/web/parts/problem-table'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'
import { ProblemFacts } from './problem-facts'
import { Questions } from './questions'
import { Revisions } from './revisions'

export const handle = { static: true }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	publicTitle(matches, () => data?.problem.title ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { problem: await getPublicProblem(ctx, params.problemId!, params.contest) }
}

export default function PublicProblem() {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	const { problem } = useLoaderData<typeof loader>()
	const { current, revisions } = problem
	const published = formatDate(current.publishedAt!, locale)
	return (
		<Page>
			<Stack gap={6}>
				<PageHeader
					title={problem.title}
					crumbs={[{ href: `${base}/problems`, label: t.problems }]}
					state={
						<ProblemState
							stage={problem.stage}
							revised={revisions.length > 0}
							withdrawn={problem.withdrawn}
						/>
					}
					lead={`${problem.owner} · ${problem.domain}`}
					meta={`${problem.code} · ${t.versionLine(String(current.number), published)}`}
				/>
				{problem.withdrawn ? (
					<Notice tone="warn" title={t.withdrawn}>
						{t.withdrawnNote}
					</Notice>
				) : null}
				<Aside first aside={<ProblemFacts problem={problem} />}>
					<Stack gap={6}>
						<Panel>
							<ProblemParts version={current} />
						</Panel>
						{revisions.length > 0 ? <Revisions revisions={revisions} /> : null}
						<Questions problem={problem} />
					</Stack>
				</Aside>
			</Stack>
		</Page>
	)
}
