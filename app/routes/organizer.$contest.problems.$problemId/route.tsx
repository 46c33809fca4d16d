import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { pagesText } from '~/messages/public-pages'
import { getProblem } from '~/modules/problem/queries/organizer-problems.server'
import { TextLink } from '~/ui/button'
import { Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { ProblemStateWord } from '~/ui/problem-state-word'
import { Panel, Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { PartChanges } from '~/web/parts/part-changes'
import { ProblemParts } from '~/web/parts/problem-parts'
import { RevisionList } from '~/web/parts/revision-list'
import { pageTitle } from '~/web/title'
import { ProblemActs } from './problem-acts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, () => data?.shown.title ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getProblem(ctx, params.contest!, params.problemId!)
}

export type Problem = ReturnType<typeof useLoaderData<typeof loader>>

function Changes({ problem }: { problem: Problem }) {
	const t = useText(statementText)
	if (!problem.draft || !problem.current) return null
	return (
		<Section title={t.changesSoFar}>
			<Panel>
				<Stack gap={3}>
					{problem.draft.changeNote ? <Text>{problem.draft.changeNote}</Text> : null}
					{problem.draftChanges.length > 0 ? (
						<PartChanges changes={problem.draftChanges} />
					) : (
						<Text tone="muted">{t.noChanges}</Text>
					)}
				</Stack>
			</Panel>
		</Section>
	)
}

function Revisions({ problem }: { problem: Problem }) {
	const p = useText(pagesText)
	if (problem.revisions.length === 0) return null
	return (
		<Section title={p.revisions}>
			<RevisionList revisions={problem.revisions} />
		</Section>
	)
}

export default function OrganizerProblem() {
	const t = useText(statementText)
	const { contest } = useParams()
	const problem = useLoaderData<typeof loader>()
	const { shown, draft, state } = problem
	const number = String(shown.number)
	return (
		<Page>
			<Stack gap={5}>
				<PageHeader
					title={shown.title}
					crumbs={[{ href: `/organizer/${contest}/problems`, label: t.title }]}
					state={<ProblemStateWord state={state} />}
					meta={[
						problem.code,
						problem.ownerName,
						problem.domain,
						draft ? t.draftOf(number) : t.versionNumber(number),
					].join(' · ')}
					actions={
						problem.currentNumber > 0 ? (
							<TextLink href={`/c/${contest}/problems/${problem.id}`}>{t.publicPage}</TextLink>
						) : null
					}
				/>
				<ProblemActs problem={problem} />
				<Changes problem={problem} />
				<Panel>
					<ProblemParts version={shown} />
				</Panel>
				<Revisions problem={problem} />
			</Stack>
		</Page>
	)
}
