import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { resendMail } from '~/modules/message/commands.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/admin/mail')

export async function action({ request, params }: ActionFunctionArgs) {
	await resendMail(await requireContext(request), params.mailId!)
	return redirectWithToast(`/admin/mail/${params.mailId}`, 'message.mail_resent')
}
