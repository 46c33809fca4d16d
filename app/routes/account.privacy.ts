import type { ActionFunctionArgs } from '@remix-run/node'
import { notePrivacy } from '~/modules/identity/commands/note-privacy.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request }: ActionFunctionArgs) {
	await notePrivacy(await requireContext(request))
	return redirectWithToast('/account', 'identity.privacy_noted')
}
