import type { ActionFunctionArgs } from '@remix-run/node'
import { withdrawInvitation } from '~/modules/organization/commands/invitations.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const id = params.organizationId!
	await withdrawInvitation(await requireContext(request), id, params.invitationId!)
	return redirectWithToast(`/entrant/organizations/${id}`, 'organization.invitation_withdrawn')
}
