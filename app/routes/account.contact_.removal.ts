import type { ActionFunctionArgs } from '@remix-run/node'
import { removeAddress } from '~/modules/identity/commands/contact.server'
import { AddressRemovalForm } from '~/modules/identity/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, AddressRemovalForm, async (removal) => {
		await removeAddress(ctx, removal, { signal: request.signal })
		return redirectWithToast('/account/contact', 'identity.address_removed')
	})
}
