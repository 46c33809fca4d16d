import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { statementText } from '~/messages/problem-statement'
import { answerQuestion } from '~/modules/problem/commands/questions.server'
import { getQuestion } from '~/modules/problem/queries/organizer-problems.server'
import { AnswerForm } from '~/modules/problem/schema'
import { DescriptionList } from '~/ui/description-list'
import { CheckboxField } from '~/ui/form/choice-field'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-field'
import { Lines, Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => statementText[locale].answerTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
	return getQuestion(await requireContext(request), params.contest!, params.questionId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, AnswerForm, async (input) => {
		await answerQuestion(ctx, params.contest!, params.questionId!, input)
		return redirectWithToast(
			`/organizer/${params.contest}/problems/questions`,
			'problem.question_answered',
		)
	})
}

function AnswerFields({ body }: { body: string }) {
	const t = useText(statementText)
	const [form, fields] = useZodForm(AnswerForm, {
		id: 'answer',
		lastResult: useActionData<typeof action>()?.result,
		defaultValue: { body },
	})
	return (
		<Panel>
			<Form form={form}>
				<TextArea field={fields.answer} label={t.answer} rows={6} max={5_000} />
				<CheckboxField field={fields.isPublic} label={t.isPublic} hint={t.isPublicHint} />
				<TextArea field={fields.body} label={t.publicBody} hint={t.publicBodyHint} rows={4} />
				<FormActions>
					<SubmitButton pendingLabel={t.sending}>{t.send}</SubmitButton>
				</FormActions>
			</Form>
		</Panel>
	)
}

export default function AnswerQuestion() {
	const t = useText(statementText)
	const { contest } = useParams()
	const { body, answer, asker, createdAt, problem } = useLoaderData<typeof loader>()
	const list = `/organizer/${contest}/problems/questions`
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={answer === null ? t.answerTitle : t.answeredTitle}
					crumbs={[{ href: list, label: t.questionsTitle }]}
				/>
				<Panel>
					<DescriptionList
						items={[
							{ term: t.question, value: <Lines text={body} /> },
							{ term: t.problem, value: `${problem.code} ${problem.versions[0]?.title ?? ''}` },
							{ term: t.asker, value: `${asker.name} · ${asker.email}`, note: t.askerNote },
							{ term: t.askedAt, value: <Time value={createdAt} /> },
							...(answer === null ? [] : [{ term: t.answer, value: <Lines text={answer} /> }]),
						]}
					/>
				</Panel>
				{answer === null ? <AnswerFields body={body} /> : null}
			</Stack>
		</Page>
	)
}
