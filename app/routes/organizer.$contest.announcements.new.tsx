import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { AnnouncementForm as Schema } from '~/modules/contest/schema/announcement'
import { createAnnouncement } from '~/modules/contest/commands/announcements.server'
import { requireAnnouncementWriter } from '~/modules/contest/queries/announcements.server'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { AnnouncementForm } from '~/web/parts/announcement-form'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => contestText[locale].newAnnouncement)

export async function loader({ request, params }: LoaderFunctionArgs) {
	await requireAnnouncementWriter(await requireContext(request), params.contest!)
	return null
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, Schema, async (input) => {
		const { id } = await createAnnouncement(ctx, params.contest!, input)
		return redirectWithToast(
			`/organizer/${params.contest}/announcements/${id}`,
			'contest.announcement_saved',
		)
	})
}

export default function NewAnnouncement() {
	const t = useText(contestText)
	const { contest } = useParams()
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={t.newAnnouncement}
					crumbs={[{ href: `/organizer/${contest}/announcements`, label: t.side.announcements }]}
				/>
				<Panel>
					<AnnouncementForm result={useActionData<typeof action>()?.result} />
				</Panel>
			</Stack>
		</Page>
	)
}
