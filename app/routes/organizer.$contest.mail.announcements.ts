import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { prepareAnnouncement } from '~/modules/message/commands/mailings.server'
import { AnnouncementMailing } from '~/modules/message/schema'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageAbove } from '~/web/page-above'
import { redirectWithToast } from '~/web/toast.server'

export const loader = ({ request }: LoaderFunctionArgs) => redirect(pageAbove(request))

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, AnnouncementMailing, async ({ announcement }) => {
		const { batch } = await prepareAnnouncement(ctx, params.contest!, announcement)
		const mailing = `/organizer/${params.contest}/mail/mailings/${encodeURIComponent(batch)}`
		return redirectWithToast(mailing, 'message.mailing_made')
	})
}
