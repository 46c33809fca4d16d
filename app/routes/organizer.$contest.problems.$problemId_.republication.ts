import type { ActionFunctionArgs } from '@remix-run/node'
import { publishAgain } from '~/modules/problem/commands/publish-problem.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	await publishAgain(await requireContext(request), params.contest!, params.problemId!)
	return redirectWithToast(
		`/organizer/${params.contest}/problems/${params.problemId}`,
		'problem.published_again',
	)
}
