import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { decideGrant } from '~/modules/identity/commands/grants.server'
import { GrantDecisionForm } from '~/modules/identity/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/admin/users')

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, GrantDecisionForm, async ({ decision }) => {
		const approve = decision === 'approve'
		const { userId } = await decideGrant(ctx, { grantId: params.grantId!, approve })
		const toast = approve ? 'identity.grant_approved' : 'identity.grant_rejected'
		return redirectWithToast(`/admin/users/${userId}`, toast)
	})
}
