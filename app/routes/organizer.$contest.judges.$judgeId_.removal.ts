import type { ActionFunctionArgs } from '@remix-run/node'
import { removeJudge } from '~/modules/assignment/commands/judges.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	await removeJudge(ctx, params.contest!, params.judgeId!)
	return redirectWithToast(`/organizer/${params.contest}/judges`, 'assignment.judge_removed')
}
