import type { ActionFunctionArgs } from '@remix-run/node'
import { resetSecondFactor } from '~/modules/identity/commands/reset-second-factor.server'
import { ResetFactorForm } from '~/modules/identity/security-schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const userId = params.userId!
	return handleForm(request, ResetFactorForm, async ({ reason }) => {
		await resetSecondFactor(ctx, { userId, reason })
		return redirectWithToast(`/admin/users/${userId}`, 'identity.second_factor_reset')
	})
}
