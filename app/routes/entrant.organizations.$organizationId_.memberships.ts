import type { ActionFunctionArgs } from '@remix-run/node'
import { setOrganizationMember } from '~/modules/organization/commands/members.server'
import { MembershipForm } from '~/modules/organization/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const id = params.organizationId!
	return handleForm(request, MembershipForm, async (value) => {
		await setOrganizationMember(ctx, id, value)
		const left = value.role === 'none' && value.userId === ctx.actor.userId
		const page = left ? '/entrant' : `/entrant/organizations/${id}`
		return redirectWithToast(page, 'organization.member_changed')
	})
}
