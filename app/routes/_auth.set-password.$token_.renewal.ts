import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { renewPasswordLink } from '~/modules/identity/commands/password-links.server'
import { getContext } from '~/web/context.server'
import { nextOf, withNext } from '~/web/onward'

export async function action({ request, params }: ActionFunctionArgs) {
	const next = nextOf(request)
	await renewPasswordLink(await getContext(request), params.token!, next)
	return redirect(withNext('/forgot-password/sent', next), 303)
}
