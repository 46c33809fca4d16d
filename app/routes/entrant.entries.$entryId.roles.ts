import type { ActionFunctionArgs } from '@remix-run/node'
import { setEntryRole } from '~/modules/entry/commands/set-role.server'
import { RoleForm } from '~/modules/entry/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, RoleForm, async ({ userId, role }) => {
		await setEntryRole(ctx, params.entryId!, userId, role)
		return redirectWithToast(`/entrant/entries/${params.entryId}/team`, 'entry.role_set')
	})
}
