import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { logOut } from '~/modules/identity/commands/log-in.server'
import { getContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/')

export async function action({ request }: ActionFunctionArgs) {
	const ctx = await getContext(request)
	const cookie = await logOut(ctx, request.headers.get('Cookie') ?? '')
	return redirectWithToast('/', 'identity.logged_out', { 'Set-Cookie': cookie })
}
