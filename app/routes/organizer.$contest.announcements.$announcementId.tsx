import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { AnnouncementForm as Schema } from '~/modules/contest/schema/announcement'
import { editAnnouncement } from '~/modules/contest/commands/announcements.server'
import { getAnnouncement } from '~/modules/contest/queries/announcements.server'
import { TextLink } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { Page, Row, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { AnnouncementForm } from '~/web/parts/announcement-form'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { pageTitle } from '~/web/title'
import { redirectWithToast } from '~/web/toast.server'

/** After a refusal the form must be sent with the state as it is now. */
export const shouldRevalidate = () => true

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, () => data?.title ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getAnnouncement(ctx, params.contest!, params.announcementId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, Schema, async (input) => {
		await editAnnouncement(ctx, params.contest!, params.announcementId!, input)
		return redirectWithToast(
			`/organizer/${params.contest}/announcements/${params.announcementId}`,
			'contest.announcement_saved',
		)
	})
}

function Acts({ root, isPublic }: { root: string; isPublic: boolean }) {
	const t = useText(contestText)
	if (isPublic) {
		return (
			<ConfirmButton
				label={t.withdrawAnnouncement}
				question={t.withdrawAnnouncementAsk}
				confirmLabel={t.withdrawAnnouncement}
				action={`${root}/withdrawal`}
			/>
		)
	}
	return (
		<Row gap={3} align="start">
			<ConfirmButton
				kind="primary"
				label={t.publishAnnouncement}
				question={t.publishAnnouncementAsk}
				confirmLabel={t.publishAnnouncement}
				action={`${root}/publication`}
			/>
			<ConfirmButton
				label={t.deleteAnnouncement}
				question={t.deleteAnnouncementAsk}
				confirmLabel={t.deleteAnnouncement}
				action={`${root}/removal`}
			/>
		</Row>
	)
}

export default function Announcement() {
	const t = useText(contestText)
	const { contest } = useParams()
	const announcement = useLoaderData<typeof loader>()
	const result = useActionData<typeof action>()?.result
	const { id, title, publishedAt } = announcement
	const list = `/organizer/${contest}/announcements`
	return (
		<Page width="read">
			<Stack gap={5}>
				<PageHeader
					title={title}
					crumbs={[{ href: list, label: t.side.announcements }]}
					state={
						<StateWord
							tone={publishedAt ? 'ok' : 'wait'}
							word={publishedAt ? t.published : t.draft}
						/>
					}
					actions={
						publishedAt ? (
							<TextLink href={`/c/${contest}/announcements/${id}`}>{t.publicPage}</TextLink>
						) : null
					}
				/>
				<Acts root={`${list}/${id}`} isPublic={publishedAt !== null} />
				{publishedAt ? <Notice tone="info">{t.correctHint}</Notice> : null}
				<Panel>
					<AnnouncementForm announcement={announcement} result={result} />
				</Panel>
			</Stack>
		</Page>
	)
}
