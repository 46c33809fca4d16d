import type { ActionFunctionArgs } from '@remix-run/node'
import { requestAnother } from '~/modules/identity/codes.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const codeId = await requestAnother(ctx, params.codeId!, ctx.actor.userId)
	return redirectWithToast(`/account/contact/${codeId}`, 'identity.code_sent')
}
