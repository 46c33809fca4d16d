import type { ActionFunctionArgs } from '@remix-run/node'
import { deleteProblem } from '~/modules/problem/commands/write-problem.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	await deleteProblem(await requireContext(request), params.contest!, params.problemId!)
	return redirectWithToast(`/organizer/${params.contest}/problems`, 'problem.deleted')
}
