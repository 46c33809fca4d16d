import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pagesText } from '~/messages/public-pages'
import { askQuestion } from '~/modules/problem/commands/questions.server'
import { getPublicProblem, listOwnQuestions } from '~/modules/problem/queries/public-problem.server'
import { QuestionForm } from '~/modules/problem/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextArea } from '~/ui/form/text-field'
import { formatDateTime } from '~/ui/format'
import { Lines, Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'
import { redirectWithToast } from '~/web/toast.server'
import { useZodForm } from '~/web/use-zod-form'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => pagesText[locale].askTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { id, title, asksOpen } = await getPublicProblem(ctx, params.problemId!, params.contest)
	return { problem: { id, title, asksOpen }, own: await listOwnQuestions(ctx, id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, QuestionForm, async ({ body }) => {
		await askQuestion(ctx, { slug: params.contest, problemId: params.problemId!, body })
		return redirectWithToast(new URL(request.url).pathname, 'problem.question_asked')
	})
}

function OwnQuestions({ own }: { own: ReturnType<typeof useLoaderData<typeof loader>>['own'] }) {
	const t = useText(pagesText)
	const locale = useLocale()
	return (
		<Section title={t.ownQuestions}>
			<Stack gap={4}>
				{own.map(({ id, body, answer, createdAt }) => (
					<Panel key={id}>
						<Stack gap={3}>
							<Text tone="strong">{body}</Text>
							{answer === null ? (
								<StateWord tone="wait" word={t.ownWaiting} />
							) : (
								<Lines text={answer} />
							)}
							<Text tone="hint" size="small">
								{formatDateTime(createdAt, locale)}
							</Text>
						</Stack>
					</Panel>
				))}
			</Stack>
		</Section>
	)
}

export default function AskQuestion() {
	const t = useText(pagesText)
	const base = usePublicBase()
	const { problem, own } = useLoaderData<typeof loader>()
	const [form, fields] = useZodForm(QuestionForm, {
		id: 'question',
		lastResult: useActionData<typeof action>()?.result,
	})
	return (
		<Page width="read">
			<Stack gap={6}>
				<PageHeader
					title={t.askTitle}
					crumbs={[
						{ href: `${base}/problems`, label: t.problems },
						{ href: `${base}/problems/${problem.id}`, label: problem.title },
					]}
				/>
				{problem.asksOpen ? (
					<Panel>
						<Form form={form}>
							<Text tone="muted">{t.askLead}</Text>
							<TextArea field={fields.body} label={t.askBody} hint={t.askHint} max={2_000} />
							<FormActions>
								<SubmitButton pendingLabel={t.askPending}>{t.askSend}</SubmitButton>
							</FormActions>
						</Form>
					</Panel>
				) : null}
				{own.length > 0 ? <OwnQuestions own={own} /> : null}
			</Stack>
		</Page>
	)
}
