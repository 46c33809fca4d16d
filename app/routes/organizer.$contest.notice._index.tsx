import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { listOrganizerNotices } from '~/modules/notice/queries/organizer-notices.server'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDeadline } from '~/ui/format'
import { Page } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return listOrganizerNotices(ctx, params.contest!)
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['notices'][number]

function NoticeState({ notice }: { notice: Row }) {
	const t = useText(noticeText)
	const key = notice.withdrawnAt ? 'withdrawn' : notice.open ? 'open' : 'over'
	const tone = { withdrawn: 'no', open: 'info', over: 'quiet' } as const
	const [word, title] = t.notice.states[key]
	return <StateWord tone={tone[key]} word={word!} title={title} />
}

export default function OrganizerNotices() {
	const t = useText(noticeText)
	const locale = useLocale()
	const { notices, ready, due, canOpen, now } = useLoaderData<typeof loader>()
	const base = `/organizer/${useParams().contest}/notice`
	const { columns } = t.notice
	return (
		<Page width="wide">
			<PageHeader
				title={t.notice.title}
				lead={t.notice.lead}
				actions={
					ready > 0 && due === 0 && canOpen ? (
						<ButtonLink kind="alt" href={`${base}/new`}>
							{t.notice.open}
						</ButtonLink>
					) : null
				}
			/>
			{due > 0 && canOpen ? (
				<NextStep
					now={now}
					sentence={t.notice.ready(String(due))}
					action={{ label: t.notice.open, href: `${base}/new` }}
				/>
			) : null}
			<Table
				caption={t.notice.title}
				captionHidden
				rows={notices}
				rowKey={({ id }) => id}
				empty={<EmptyState title={t.notice.none}>{t.notice.noneNote}</EmptyState>}
				rowTone={({ unanswered }) => (unanswered > 0 ? 'wait' : undefined)}
				columns={[
					{
						key: 'title',
						head: columns.title,
						primary: true,
						cell: ({ id, title }) => <TextLink href={`${base}/${id}`}>{title}</TextLink>,
					},
					{
						key: 'opened',
						head: t.notice.opened,
						cell: ({ openedAt }) => <Time value={openedAt} />,
					},
					{
						key: 'closes',
						head: t.notice.until,
						cell: ({ closesAt }) => formatDeadline(closesAt, locale),
					},
					{
						key: 'objections',
						head: columns.objections,
						numeric: true,
						cell: ({ objections }) => objections,
					},
					{
						key: 'unanswered',
						head: columns.unanswered,
						numeric: true,
						cell: ({ unanswered }) => unanswered,
					},
					{ key: 'state', head: columns.state, cell: (row) => <NoticeState notice={row} /> },
				]}
			/>
			{ready > 0 && !canOpen ? (
				<ButtonLink kind="quiet" href={`${base}/new`}>
					{t.notice.onlyWhole}
				</ButtonLink>
			) : null}
		</Page>
	)
}
