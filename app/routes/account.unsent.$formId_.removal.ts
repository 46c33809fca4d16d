import type { ActionFunctionArgs } from '@remix-run/node'
import { discardUnsentForm } from '~/modules/identity/unsent-forms.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	const { actor } = await requireContext(request)
	await discardUnsentForm(actor, params.formId!)
	return redirectWithToast('/account', 'identity.unsent_discarded')
}
