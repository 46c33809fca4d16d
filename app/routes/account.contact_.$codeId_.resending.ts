import type { ActionFunctionArgs } from '@remix-run/node'
import { requestAnother } from '~/modules/identity/codes.server'
import { requireContext } from '~/web/context.server'
import { nextOf, withNext } from '~/web/onward'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const codeId = await requestAnother(ctx, params.codeId!, ctx.actor.userId)
	return redirectWithToast(
		withNext(`/account/contact/${codeId}`, nextOf(request)),
		'identity.code_sent',
	)
}
