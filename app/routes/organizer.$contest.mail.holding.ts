import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { setHoldMail } from '~/modules/message/commands/mailings.server'
import { HoldingForm } from '~/modules/message/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageAbove } from '~/web/page-above'
import { redirectWithToast } from '~/web/toast.server'

export const loader = ({ request }: LoaderFunctionArgs) => redirect(pageAbove(request))

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, HoldingForm, async ({ hold }) => {
		await setHoldMail(ctx, params.contest!, hold)
		return redirectWithToast(`/organizer/${params.contest}/mail`, 'message.hold_saved')
	})
}
