import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { renewPasswordLink } from '~/modules/identity/commands/password-links.server'
import { getContext } from '~/web/context.server'

export async function action({ request, params }: ActionFunctionArgs) {
	await renewPasswordLink(await getContext(request), params.token!)
	return redirect('/forgot-password/sent', 303)
}
