import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { listReleases } from '~/modules/notice/queries/releases.server'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDateTime, formatDeadline } from '~/ui/format'
import { Page, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { ReleaseStateWord } from '~/ui/release-state-word'
import { Panel, Section } from '~/ui/section'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return listReleases(ctx, params.contest!)
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>
type Open = Loaded['open'][number]

function OpenNotice({ open, base, canPropose }: { open: Open; base: string; canPropose: boolean }) {
	const t = useText(noticeText)
	const locale = useLocale()
	return (
		<Panel
			title={open.title}
			note={`${t.release.closesAt} ${formatDeadline(open.closesAt, locale)}`}
			actions={
				open.pendingId ? (
					<ButtonLink href={`${base}/${open.pendingId}`}>{t.release.review}</ButtonLink>
				) : open.ready && canPropose ? (
					<ButtonLink href={`${base}/new/${open.id}`}>{t.release.prepare}</ButtonLink>
				) : null
			}
		>
			<Stack gap={4}>
				{open.lists.map((list) => (
					<Stack key={list.trackId} gap={1}>
						<Text tone="strong">{list.title}</Text>
						{list.blockers.map((blocker) => (
							<Text key={blocker} tone="wait">
								{t.release.blockers[blocker]}
							</Text>
						))}
						{list.blockers.length === 0 ? (
							<Text tone="ok">{t.release.ready(String(list.releasable))}</Text>
						) : null}
					</Stack>
				))}
			</Stack>
		</Panel>
	)
}

function Made({ page, base }: { page: Loaded; base: string }) {
	const t = useText(noticeText)
	const locale = useLocale()
	const { columns } = t.release
	const by = (person: { name: string } | null, when: Date | null) =>
		person ? (when ? t.decision.on(person.name, formatDateTime(when, locale)) : person.name) : '—'
	return (
		<Table
			caption={t.release.made}
			captionHidden
			rows={page.releases}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'document',
					head: columns.document,
					primary: true,
					cell: ({ id, documentNumber, title }) => (
						<Stack gap={1}>
							<TextLink href={`${base}/${id}`}>{documentNumber}</TextLink>
							<Text size="small" tone="muted">
								{title}
							</Text>
						</Stack>
					),
				},
				{ key: 'items', head: columns.items, numeric: true, cell: ({ _count }) => _count.items },
				{ key: 'by', head: columns.by, cell: (row) => by(row.proposedBy, row.proposedAt) },
				{
					key: 'approved',
					head: columns.approved,
					cell: (row) => by(row.approvedBy, row.releasedAt),
				},
				{
					key: 'state',
					head: columns.state,
					cell: ({ state }) => <ReleaseStateWord state={state} />,
				},
			]}
		/>
	)
}

export default function Releases() {
	const t = useText(noticeText)
	const page = useLoaderData<typeof loader>()
	const base = `/organizer/${useParams().contest}/release`
	return (
		<Page width="wide">
			<PageHeader title={t.release.title} lead={t.release.lead} />
			{page.open.length === 0 ? (
				<EmptyState title={t.release.none}>{t.release.noneNote}</EmptyState>
			) : null}
			{page.open.map((open) => (
				<OpenNotice key={open.id} open={open} base={base} canPropose={page.canPropose} />
			))}
			{page.releases.length > 0 ? (
				<Section title={t.release.made}>
					<Made page={page} base={base} />
				</Section>
			) : null}
		</Page>
	)
}
