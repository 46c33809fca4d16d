import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { revokeGrant } from '~/modules/identity/commands/grants.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/admin/users')

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const { userId } = await revokeGrant(ctx, params.grantId!)
	return redirectWithToast(`/admin/users/${userId}`, 'identity.grant_revoked')
}
