import type { ActionFunctionArgs } from '@remix-run/node'
import { confirmPartnership } from '~/modules/entry/commands/partners.server'
import { PartnerConfirmForm } from '~/modules/entry/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, PartnerConfirmForm, async ({ organizationId }) => {
		await confirmPartnership(ctx, params.entryId!, organizationId)
		const page = `/entrant/entries/${params.entryId}/partners`
		return redirectWithToast(page, 'entry.partner_confirmed')
	})
}
