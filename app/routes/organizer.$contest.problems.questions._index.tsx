import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { PageSearch } from '~/modules/contest/schema'
import { listQuestions } from '~/modules/problem/queries/organizer-problems.server'
import { TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { parseSearch } from '~/web/form.server'
import { PageNav } from '~/web/page-nav'
import { ProblemTabs } from '~/web/parts/problem-tabs'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => statementText[locale].questionsTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return listQuestions(ctx, params.contest!, parseSearch(request, PageSearch).page)
}

type Question = ReturnType<typeof useLoaderData<typeof loader>>['questions'][number]

function QuestionState({ question }: { question: Question }) {
	const t = useText(statementText)
	if (question.answer === null) return <StateWord tone="wait" word={t.waiting} />
	if (question.isPublic) return <StateWord tone="ok" word={t.answeredPublic} />
	return <StateWord tone="info" word={t.answeredPrivate} />
}

export default function Questions() {
	const t = useText(statementText)
	const { contest } = useParams()
	const { questions, waiting, total, page, pages } = useLoaderData<typeof loader>()
	const root = `/organizer/${contest}/problems/questions`
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader title={t.questionsTitle} lead={t.questionsLead} />
				<ProblemTabs waiting={waiting} />
				{questions.length > 0 ? (
					<Table
						caption={t.questionsTitle}
						captionHidden
						running
						rows={questions}
						rowKey={({ id }) => id}
						rowTone={({ answer }) => (answer === null ? 'wait' : undefined)}
						columns={[
							{
								key: 'body',
								head: t.question,
								primary: true,
								cell: ({ id, body }) => <TextLink href={`${root}/${id}`}>{body}</TextLink>,
							},
							{
								key: 'problem',
								head: t.problem,
								nowrap: true,
								cell: ({ problem }) => problem.code,
							},
							{
								key: 'asked',
								head: t.askedAt,
								nowrap: true,
								cell: ({ createdAt }) => <Time value={createdAt} />,
							},
							{
								key: 'state',
								head: t.state,
								nowrap: true,
								cell: (question) => <QuestionState question={question} />,
							},
						]}
					/>
				) : (
					<EmptyState title={t.noQuestions}>{t.noQuestionsNote}</EmptyState>
				)}
				<PageNav page={page} pages={pages} total={total} />
			</Stack>
		</Page>
	)
}
