import { useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import { editJudge } from '~/modules/assignment/commands/judges.server'
import { getJudge } from '~/modules/assignment/queries/judges.server'
import { type EditJudgeValue, JudgeEditForm } from '~/modules/assignment/schema'
import { ConfirmButton } from '~/ui/confirm-button'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { JudgeStateWord } from '~/ui/judge-state-word'
import { Page, Row, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { ReadOnly } from '~/ui/read-only'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { JudgeFields } from '../organizer.$contest.judges.new/judge-fields'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getJudge(ctx, params.contest!, params.judgeId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, JudgeEditForm, async (input) => {
		await editJudge(ctx, params.contest!, params.judgeId!, input)
		return redirectWithToast(`/organizer/${params.contest}/judges`, 'assignment.judge_saved')
	})
}

export default function EditJudge() {
	const t = useText(panelText).judges
	const { judge, domains, canManage } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const base = `/organizer/${useParams().contest}/judges`
	const [form, fields] = useForm<EditJudgeValue>({
		id: 'judge',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		constraint: getZodConstraint(JudgeEditForm),
		defaultValue: {
			name: judge.name,
			employer: judge.employer,
			employerCode: judge.employerCode ?? '',
			title: judge.title,
			capacity: String(judge.capacity),
			domains: judge.domains.map(({ domain }) => domain.id),
		},
	})
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={t.editTitle(judge.name)}
					lead={judge.user.email}
					crumbs={[{ href: base, label: t.title }]}
					state={<JudgeStateWord state={judge.state} />}
				/>
				<ReadOnly when={!canManage}>
					<Panel>
						<Form form={form} labels={t.fields}>
							<JudgeFields fields={fields} domains={domains} />
							<FormActions>
								<SubmitButton>{t.save}</SubmitButton>
							</FormActions>
						</Form>
					</Panel>
					{judge.state === 'removed' ? null : (
						<Row>
							<ConfirmButton
								label={t.remove}
								question={t.removeQuestion}
								confirmLabel={t.removeConfirm}
								action={`${base}/${judge.id}/removal`}
							/>
						</Row>
					)}
				</ReadOnly>
			</Stack>
		</Page>
	)
}
