import { useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { judgingText } from '~/messages/judging'
import { abstain } from '~/modules/scoring/commands/stand-aside.server'
import { getOwnAssignment } from '~/modules/scoring/queries/find-assignment.server'
import { AbstainForm } from '~/modules/scoring/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { ReasonPage } from './judge.assignments.$assignmentId/reason-page'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => judgingText[locale].desk.abstain)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOwnAssignment(ctx, params.assignmentId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, AbstainForm, async ({ reason }) => {
		await abstain(ctx, params.assignmentId!, reason)
		return redirectWithToast('/judge', 'scoring.abstained')
	})
}

export default function Abstain() {
	const assignment = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [form, fields] = useForm<{ reason: string }>({
		id: 'abstention',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		constraint: getZodConstraint(AbstainForm),
	})
	return <ReasonPage assignment={assignment} form={form} field={fields.reason} kind="abstain" />
}
