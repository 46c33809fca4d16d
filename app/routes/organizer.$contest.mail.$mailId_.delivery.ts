import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { resendContestMail } from '~/modules/message/commands/mailings.server'
import { requireContext } from '~/web/context.server'
import { pageAbove } from '~/web/page-above'
import { redirectWithToast } from '~/web/toast.server'

export const loader = ({ request }: LoaderFunctionArgs) => redirect(pageAbove(request))

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	await resendContestMail(ctx, params.contest!, params.mailId!)
	return redirectWithToast(
		`/organizer/${params.contest}/mail/${params.mailId}`,
		'message.mail_resent',
	)
}
