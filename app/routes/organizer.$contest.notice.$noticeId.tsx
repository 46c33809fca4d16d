import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { objectionText } from '~/messages/objection'
import { getOrganizerNotice } from '~/modules/notice/queries/organizer-notices.server'
import { ButtonLink, TextLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { EmptyState } from '~/ui/empty-state'
import { formatDeadline } from '~/ui/format'
import { Lines, Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { ObjectionStateWord } from '~/ui/objection-state-word'
import { PageHeader } from '~/ui/page-header'
import { Hash } from '~/ui/proof-line'
import { Panel, Section } from '~/ui/section'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOrganizerNotice(ctx, params.contest!, params.noticeId!)
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>

function Objections({ page }: { page: Loaded }) {
	const t = useText(noticeText)
	const locale = useLocale()
	const base = `/organizer/${useParams().contest}/notice/objections`
	const { columns, causes } = useText(objectionText).objection
	return (
		<Table
			caption={t.notice.objections}
			captionHidden
			rows={page.objections}
			rowKey={({ id }) => id}
			empty={<EmptyState title={t.notice.noObjections}>{t.notice.noObjectionsNote}</EmptyState>}
			columns={[
				{
					key: 'code',
					head: columns.code,
					primary: true,
					nowrap: true,
					cell: ({ id, code }) => <TextLink href={`${base}/${id}`}>{code}</TextLink>,
				},
				{
					key: 'entry',
					head: columns.entry,
					cell: ({ entry }) => `${entry.code ?? ''} ${entry.title}`,
				},
				{
					key: 'cause',
					head: columns.cause,
					cell: ({ cause }) => causes[cause as keyof typeof causes]?.[0] ?? cause,
				},
				{ key: 'filed', head: columns.filed, cell: ({ filedAt }) => <Time value={filedAt} /> },
				{
					key: 'due',
					head: columns.due,
					cell: ({ answerDueAt }) => formatDeadline(answerDueAt, locale),
				},
				{
					key: 'state',
					head: columns.state,
					cell: (row) => (
						<ObjectionStateWord
							state={row.state}
							proposed={row.state === 'accepted' && row.proposedState !== null}
						/>
					),
				},
			]}
		/>
	)
}

export default function OrganizerNotice() {
	const t = useText(noticeText)
	const locale = useLocale()
	const page = useLoaderData<typeof loader>()
	const { notice } = page
	const { contest } = useParams()
	const [word, title] = t.notice.states[notice.open ? 'open' : 'over']
	return (
		<Page width="wide">
			<PageHeader
				title={notice.title}
				crumbs={[{ href: `/organizer/${contest}/notice`, label: t.notice.title }]}
				state={<StateWord tone={notice.open ? 'info' : 'quiet'} word={word!} title={title} />}
				actions={
					<ButtonLink kind="alt" size="small" href={`/c/${page.slug}/notices/${notice.id}`}>
						{t.notice.publicPage}
					</ButtonLink>
				}
			/>
			<Panel>
				<Stack gap={5}>
					<DescriptionList
						columns={2}
						items={[
							{ term: t.notice.opened, value: <Time value={notice.openedAt} /> },
							{ term: t.notice.until, value: formatDeadline(notice.closesAt, locale) },
							{ term: t.notice.workingDays, value: notice.workingDays },
							{ term: t.notice.number, value: notice.number },
							{
								term: t.notice.lists,
								value: (
									<Stack gap={1}>
										{notice.lists.map(({ id, title, seats, minutesNumber }) => (
											<Text key={id} as="span">
												{t.notice.listLine(title, String(seats), minutesNumber)}
											</Text>
										))}
									</Stack>
								),
							},
							...(notice.auditHead
								? [{ term: t.auditHead, value: <Hash value={notice.auditHead} /> }]
								: []),
						]}
					/>
					<Lines text={notice.body} />
				</Stack>
			</Panel>
			<Section title={t.notice.objections}>
				<Objections page={page} />
			</Section>
		</Page>
	)
}
