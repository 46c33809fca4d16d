import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { payoutNoticeText } from '~/messages/payout-notice'
import { pagesText } from '~/messages/public-pages'
import { listPublicPolicies } from '~/modules/contest/queries/public-policies.server'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Row, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Section } from '~/ui/section'
import { getContext } from '~/web/context.server'
import { PolicyPanel } from '~/web/parts/policy-panel'
import { PolicyTable } from '~/web/parts/policy-table'
import { usePublicBase } from '~/web/public-frame'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => pagesText[locale].policies)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { policies: await listPublicPolicies(ctx, params.contest) }
}

function Actions() {
	const t = useText(pagesText)
	const notice = useText(payoutNoticeText)
	const base = usePublicBase()
	return (
		<Row>
			<ButtonLink href="/entrant/incentives">{t.claim}</ButtonLink>
			<ButtonLink kind="alt" href={`${base}/payout-notices`}>
				{notice.title}
			</ButtonLink>
		</Row>
	)
}

export default function PublicPolicies() {
	const t = useText(pagesText)
	const { policies } = useLoaderData<typeof loader>()
	if (!policies || policies.length === 0) {
		return (
			<Page>
				<PageHeader title={t.policies} lead={t.policiesLead} />
				<EmptyState title={policies ? t.noPolicies : t.noContest}>
					{policies ? t.noPoliciesNote : t.noContestNote}
				</EmptyState>
			</Page>
		)
	}
	return (
		<Page>
			<PageHeader title={t.policies} lead={t.policiesLead} actions={<Actions />} />
			<Section
				title={t.policiesAtOnce}
				note={policies.some(({ isExample }) => isExample) ? t.exampleAll : undefined}
			>
				<PolicyTable policies={policies} />
			</Section>
			<Section title={t.details}>
				<Stack gap={5}>
					{policies.map((policy) => (
						<PolicyPanel key={policy.id} policy={policy} />
					))}
				</Stack>
			</Section>
		</Page>
	)
}
