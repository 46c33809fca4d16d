import type { ActionFunctionArgs } from '@remix-run/node'
import { removePartner } from '~/modules/entry/commands/partners.server'
import { PartnerActForm } from '~/modules/entry/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PartnerActForm, async ({ organizationId }) => {
		await removePartner(ctx, params.entryId!, organizationId)
		return redirectWithToast(`/entrant/entries/${params.entryId}/partners`, 'entry.partner_removed')
	})
}
