import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ownClaimText } from '~/messages/incentive-claim'
import { getEntrantIncentives } from '~/modules/incentive/queries/entrant-incentives.server'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'
import { ClaimTable } from './claim-table'
import { First } from './first'
import { MatchPanel } from './match-panel'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => ownClaimText[locale].title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getEntrantIncentives(ctx)
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
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
					<ClaimTable claims={data.claims} />
				</Section>
			) : null}
			<Policies data={data} />
		</Page>
	)
}
