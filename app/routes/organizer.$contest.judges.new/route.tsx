import { useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import { inviteJudge } from '~/modules/assignment/commands/judges.server'
import { getJudgeForm } from '~/modules/assignment/queries/judges.server'
import { JudgeForm, type JudgeValue } from '~/modules/assignment/schema'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextField } from '~/ui/form/text-field'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { JudgeFields } from './judge-fields'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getJudgeForm(ctx, params.contest!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, JudgeForm, async (input) => {
		await inviteJudge(ctx, params.contest!, input)
		return redirectWithToast(`/organizer/${params.contest}/judges`, 'assignment.judge_invited')
	})
}

export default function InviteJudge() {
	const t = useText(panelText).judges
	const { domains } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const base = `/organizer/${useParams().contest}/judges`
	const [form, fields] = useForm<JudgeValue>({
		id: 'judge',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		constraint: getZodConstraint(JudgeForm),
		defaultValue: { capacity: '40' },
	})
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={t.inviteTitle}
					lead={t.inviteLead}
					crumbs={[{ href: base, label: t.title }]}
				/>
				<Panel>
					<Form form={form} labels={t.fields}>
						<TextField
							field={fields.email}
							label={t.fields.email}
							hint={t.fields.emailHint}
							type="email"
						/>
						<JudgeFields fields={fields} domains={domains} />
						<FormActions>
							<SubmitButton>{t.submit}</SubmitButton>
						</FormActions>
					</Form>
				</Panel>
			</Stack>
		</Page>
	)
}
