import type { ActionFunctionArgs } from '@remix-run/node'
import { DisclosureForm } from '~/modules/audit/schema'
import { disclosePayee } from '~/modules/incentive/commands/disclose-payee.server'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DisclosureForm, async (input) => {
		await disclosePayee(ctx, params.claimId!, input)
		return redirectWithToast(`/incentive/claims/${params.claimId}`, 'audit.disclosed')
	})
}
