import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { resendFailed } from '~/modules/message/commands/resend-failed.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export const loader = () => redirect('/admin/mail')

export async function action({ request }: ActionFunctionArgs) {
	await resendFailed(await requireContext(request))
	return redirectWithToast('/admin/mail', 'message.mails_resent')
}
