import type { ActionFunctionArgs } from '@remix-run/node'
import { publishRevision } from '~/modules/problem/commands/publish-problem.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	await publishRevision(await requireContext(request), params.contest!, params.problemId!)
	return redirectWithToast(
		`/organizer/${params.contest}/problems/${params.problemId}`,
		'problem.revised',
	)
}
