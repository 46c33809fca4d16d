import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { claimWords } from '~/messages/incentive'
import { ownClaimText } from '~/messages/incentive-claim'
import { getOwnClaim } from '~/modules/incentive/queries/own-claim.server'
import { ClaimStateWord } from '~/ui/claim-state-word'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { ClaimTimeline } from '~/web/incentive/claim-timeline'
import { ConditionTable } from '~/web/incentive/condition-table'
import { InstalmentList } from '~/web/incentive/instalment-list'
import { pageTitle } from '~/web/title'
import { ClaimFacts } from './facts'
import { ClaimNext } from './next'
import { ClaimTasks } from './tasks'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
	pageTitle(matches, () => data?.policy.name ?? '')

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOwnClaim(ctx, params.claimId!)
}

export default function OwnClaimPage() {
	const t = useText(ownClaimText)
	const words = useText(claimWords)
	const claim = useLoaderData<typeof loader>()
	return (
		<Page>
			<PageHeader
				title={claim.policy.name}
				lead={claim.code ? `${t.columns.code} ${claim.code}` : undefined}
				crumbs={[{ href: '/entrant/incentives', label: t.title }]}
				state={<ClaimStateWord state={claim.state} lapsed={claim.lapsed} />}
			/>
			<ClaimNext claim={claim} />
			<ClaimTasks claim={claim} />
			<Panel title={t.claimant}>
				<ClaimFacts claim={claim} />
			</Panel>
			{claim.instalments.length > 0 ? (
				<Section title={t.instalments} note={t.instalmentsNote}>
					<InstalmentList parts={claim.instalments} />
				</Section>
			) : null}
			<Section title={t.conditions}>
				<ConditionTable caption={t.conditions} conditions={claim.conditions} />
			</Section>
			<Panel title={words.timeline}>
				<ClaimTimeline
					state={claim.state}
					steps={claim.steps}
					noticeClosesAt={claim.noticeClosesAt}
					noticeOver={claim.noticeOver}
					noticeUntil={t.noticeUntil}
				/>
			</Panel>
		</Page>
	)
}
