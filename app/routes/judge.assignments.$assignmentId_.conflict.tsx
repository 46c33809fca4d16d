import { useForm } from '@conform-to/react'
import { getZodConstraint } from '@conform-to/zod/v4'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { judgingText } from '~/messages/judging'
import { declareConflict } from '~/modules/scoring/commands/stand-aside.server'
import { getOwnAssignment } from '~/modules/scoring/queries/find-assignment.server'
import { ConflictForm } from '~/modules/scoring/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'
import { ReasonPage } from './judge.assignments.$assignmentId/reason-page'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => judgingText[locale].desk.conflict)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOwnAssignment(ctx, params.assignmentId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, ConflictForm, async ({ reason }) => {
		await declareConflict(ctx, params.assignmentId!, reason)
		return redirectWithToast('/judge', 'scoring.conflict_declared')
	})
}

export default function DeclareConflict() {
	const assignment = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const [form, fields] = useForm<{ reason: string }>({
		id: 'conflict',
		lastResult: answer && 'result' in answer ? answer.result : undefined,
		constraint: getZodConstraint(ConflictForm),
	})
	return <ReasonPage assignment={assignment} form={form} field={fields.reason} kind="conflict" />
}
