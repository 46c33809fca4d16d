import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import { getEntrantIncentives } from '~/modules/incentive/queries/entrant-incentives.server'
import { Money } from '~/ui/amount'
import { ButtonLink, TextLink } from '~/ui/button'
import { ClaimStateWord } from '~/ui/claim-state-word'
import { EmptyState } from '~/ui/empty-state'
import { formatDate } from '~/ui/format'
import { Page } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { NextStep } from '~/ui/next-step'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'
import { type Column, Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'
import { MatchPanel } from '~/web/incentive/match-panel'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => ownClaimText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getEntrantIncentives(ctx)
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Claim = Data['claims'][number]

const over = ['paid', 'closed', 'rejected', 'forfeited', 'clawed_back']
const noon = (day: string) => `${day}T12:00:00+08:00`
const endOf = (day: string) => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000)

function First({ data }: { data: Data }) {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const { now, claims, matches } = data
	const returned = claims.find(({ state }) => state === 'returned')
	if (returned) {
		const action = { label: t.step.open, href: `/entrant/claims/${returned.id}` }
		return <NextStep now={now} sentence={t.step.mend(returned.code ?? '')} action={action} />
	}
	const draft = claims
		.filter(({ state, lapsed }) => state === 'draft' && !lapsed)
		.sort((a, b) => a.daysLeft - b.daysLeft)[0]
	if (draft) {
		const action = { label: t.continue, href: `/entrant/claims/${draft.id}` }
		const deadline = endOf(draft.lastDay)
		const sentence = t.step.finish(draft.policyName)
		return <NextStep now={now} sentence={sentence} action={action} deadline={deadline} />
	}
	const open = matches
		.filter(({ claim, window }) => !claim && window?.state === 'open')
		.sort((a, b) => (a.window?.daysLeft ?? 0) - (b.window?.daysLeft ?? 0))[0]
	if (open?.window) {
		return (
			<NextStep
				now={now}
				sentence={t.step.claim(open.policyName)}
				detail={open.matterTitle}
				deadline={endOf(open.window.lastDay)}
				action={{ label: t.step.see, href: '#policies' }}
			/>
		)
	}
	const running = claims.find(({ state }) => state !== 'draft' && !over.includes(state))
	if (running) {
		const sentence = t.step.wait(running.code ?? '', words.states[running.state])
		return (
			<NextStep
				now={now}
				tone="wait"
				sentence={sentence}
				detail={words.stateNotes[running.state]}
			/>
		)
	}
	const waits = matches.some(({ window }) => window === null)
	return (
		<NextStep
			now={now}
			tone={waits ? 'wait' : 'done'}
			sentence={waits ? t.step.before : t.step.done}
		/>
	)
}

function useColumns(): Column<Claim>[] {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const locale = useLocale()
	return [
		{
			key: 'policy',
			head: t.columns.policy,
			primary: true,
			cell: (row) => <TextLink href={`/entrant/claims/${row.id}`}>{row.policyName}</TextLink>,
		},
		{ key: 'code', head: t.columns.code, nowrap: true, cell: (row) => row.code ?? t.noCode },
		{ key: 'organization', head: t.columns.organization, cell: (row) => row.organization.name },
		{
			key: 'amount',
			head: t.columns.amount,
			numeric: true,
			cell: (row) => <Money fen={row.amountFen} />,
		},
		{
			key: 'state',
			head: t.columns.state,
			cell: (row) => <ClaimStateWord state={row.state} lapsed={row.lapsed} />,
		},
		{
			key: 'lastDay',
			head: t.columns.lastDay,
			cell: (row) =>
				row.state === 'draft'
					? `${formatDate(noon(row.lastDay), locale)} · ${words.daysLeft(row.daysLeft)}`
					: '—',
		},
	]
}

function Policies({ data }: { data: Data }) {
	const t = useText(ownClaimText)
	if (data.matches.length === 0) {
		return (
			<EmptyState title={t.nothing} action={{ label: t.catalogue, href: '/policies' }}>
				{t.nothingDetail}
			</EmptyState>
		)
	}
	return (
		<Section
			title={t.policies}
			id="policies"
			note={t.policiesNote}
			actions={
				<ButtonLink kind="quiet" href="/policies">
					{t.catalogue}
				</ButtonLink>
			}
		>
			{data.matches.map((match) => (
				<MatchPanel key={match.key} match={match} />
			))}
		</Section>
	)
}

export default function EntrantIncentives() {
	const t = useText(ownClaimText)
	const data = useLoaderData<typeof loader>()
	const columns = useColumns()
	if (!data.hasOrganization) {
		return (
			<Page>
				<PageHeader title={t.title} lead={t.lead} />
				<EmptyState title={t.noOrganization} action={{ label: t.register, href: '/entrant' }}>
					{t.noOrganizationDetail}
				</EmptyState>
			</Page>
		)
	}
	return (
		<Page>
			<PageHeader title={t.title} lead={t.lead} />
			<First data={data} />
			{data.claims.length > 0 ? (
				<Section title={t.claims}>
					<Table
						caption={t.claims}
						captionHidden
						rows={data.claims}
						rowKey={(row) => row.id}
						columns={columns}
					/>
				</Section>
			) : null}
			<Policies data={data} />
		</Page>
	)
}
