import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { setAccountState } from '~/modules/identity/commands/account-state.server'
import { AccountStateForm } from '~/modules/identity/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/admin/users')

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const userId = params.userId!
	return handleForm(request, AccountStateForm, async (form) => {
		const disabled = form.disabled === '1'
		await setAccountState(ctx, { userId, disabled })
		const toast = disabled ? 'identity.account_disabled' : 'identity.account_enabled'
		return redirectWithToast(`/admin/users/${userId}`, toast)
	})
}
