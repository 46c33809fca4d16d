import type { ActionFunctionArgs } from '@remix-run/node'
import { makeContestCurrent } from '~/modules/contest/commands/publish-contest.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	await makeContestCurrent(await requireContext(request), params.contest!)
	return redirectWithToast(
		`/organizer/${params.contest}/settings/publication`,
		'contest.made_current',
	)
}
