import type { ActionFunctionArgs } from '@remix-run/node'
import { archiveContest } from '~/modules/contest/commands/publish-contest.server'
import { Version } from '~/modules/contest/schema/set-up'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, Version, async ({ version }) => {
		await archiveContest(ctx, params.contest!, version)
		return redirectWithToast(
			`/organizer/${params.contest}/settings/publication`,
			'contest.archived',
		)
	})
}
