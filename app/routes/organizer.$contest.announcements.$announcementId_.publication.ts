import type { ActionFunctionArgs } from '@remix-run/node'
import { publishAnnouncement } from '~/modules/contest/commands/announcements.server'
import { requireContext } from '~/web/context.server'
import { redirectWithToast } from '~/web/toast.server'

export async function action({ request, params }: ActionFunctionArgs) {
	await publishAnnouncement(await requireContext(request), params.contest!, params.announcementId!)
	return redirectWithToast(
		`/organizer/${params.contest}/announcements/${params.announcementId}`,
		'contest.announcement_published',
	)
}
