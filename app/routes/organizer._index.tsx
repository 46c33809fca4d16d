import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { Count } from '~/ui/amount'
import { ButtonLink, TextLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { StateWord } from '~/ui/state-word'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'
import { WorkFrame } from '~/web/work-frame'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => contestText[locale].contests)

export async function loader({ request }: LoaderFunctionArgs) {
	return listOrganizedContests(await requireContext(request))
}

const tones = { draft: 'wait', published: 'ok', archived: 'quiet' } as const

function ContestTable() {
	const t = useText(contestText)
	const { contests } = useLoaderData<typeof loader>()
	return (
		<Table
			caption={t.contests}
			captionHidden
			rows={contests}
			rowKey={({ slug }) => slug}
			columns={[
				{
					key: 'name',
					head: t.contest,
					primary: true,
					cell: ({ slug, name, edition }) => (
						<TextLink href={`/organizer/${slug}`}>{`${name} · ${edition}`}</TextLink>
					),
				},
				{
					key: 'state',
					head: t.state,
					nowrap: true,
					cell: ({ state }) => (
						<StateWord tone={tones[state]} word={t.states[state]} title={t.stateNotes[state]} />
					),
				},
				{
					key: 'entries',
					head: t.entries,
					numeric: true,
					cell: ({ entries }) => <Count value={entries} />,
				},
				{
					key: 'published',
					head: t.publishedAt,
					nowrap: true,
					cell: ({ publishedAt }) =>
						publishedAt ? <Time value={publishedAt} format="date" /> : t.notPublished,
				},
			]}
		/>
	)
}

export default function OrganizedContests() {
	const t = useText(contestText)
	const { contests, mayCreate, supervises } = useLoaderData<typeof loader>()
	return (
		<WorkFrame>
			<Page>
				<Stack gap={5}>
					<PageHeader
						title={supervises ? t.supervised : t.contests}
						lead={supervises ? t.supervisedLead : t.contestsLead}
						actions={
							mayCreate && contests.length > 0 ? (
								<ButtonLink href="/organizer/new">{t.newContest}</ButtonLink>
							) : null
						}
					/>
					{contests.length > 0 ? (
						<ContestTable />
					) : (
						<EmptyState
							title={supervises ? t.noSupervised : t.noContests}
							action={mayCreate ? { label: t.newContest, href: '/organizer/new' } : undefined}
						>
							{mayCreate ? t.noContestsCreate : supervises ? null : t.noContestsAsk}
						</EmptyState>
					)}
				</Stack>
			</Page>
		</WorkFrame>
	)
}
