import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requestConfirmation } from '~/modules/identity/commands/contact.server'
import { requireContext } from '~/web/context.server'
import { nextOf, withNext } from '~/web/onward'

export async function action({ request }: ActionFunctionArgs) {
	const codeId = await requestConfirmation(await requireContext(request))
	return redirect(withNext(`/account/contact/${codeId}`, nextOf(request)), 303)
}
