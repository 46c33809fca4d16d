import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { resendText } from '~/modules/message/commands/resend-text.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/admin/texts')

export async function action({ request, params }: ActionFunctionArgs) {
	await resendText(await requireContext(request), params.textId!)
	return redirectWithToast('/admin/texts', 'message.text_resent')
}
