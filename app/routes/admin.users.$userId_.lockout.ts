import type { ActionFunctionArgs } from '@remix-run/node'
import { openAccount } from '~/modules/identity/commands/account-state.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const userId = params.userId!
	await openAccount(ctx, userId)
	return redirectWithToast(`/admin/users/${userId}`, 'identity.account_unlocked')
}
