import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { payoutNoticeText } from '~/messages/payout-notice'
import { listPayoutNotices } from '~/modules/incentive/queries/payout-notices.server'
import { Money } from '~/ui/amount'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Table } from '~/ui/table'
import { Time } from '~/ui/time'
import { getContext } from '~/web/context.server'
import { usePublicBase } from '~/web/public-frame'
import { ExampleWord } from '~/web/parts/policy-amount'
import { publicTitle } from '~/web/public-title'

export const handle = { static: true }

export const meta: MetaFunction = ({ matches }) =>
	publicTitle(matches, (locale) => payoutNoticeText[locale].title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await getContext(request)
	return { notices: await listPayoutNotices(ctx, params.contest) }
}

export default function PayoutNotices() {
	const t = useText(payoutNoticeText)
	const { notices } = useLoaderData<typeof loader>()
	const base = usePublicBase()
	return (
		<Page>
			<PageHeader
				title={t.title}
				lead={t.lead}
				actions={
					<ButtonLink kind="alt" href={`${base}/policies`}>
						{t.policies}
					</ButtonLink>
				}
			/>
			<Table
				caption={t.title}
				captionHidden
				rows={notices ?? []}
				rowKey={(row) => row.id}
				empty={<EmptyState title={t.empty}>{t.emptyNote}</EmptyState>}
				columns={[
					{
						key: 'organization',
						head: t.organization,
						primary: true,
						cell: (row) => row.organizationName,
					},
					{ key: 'matter', head: t.matter, cell: (row) => row.title || '—' },
					{ key: 'policy', head: t.policy, cell: (row) => row.policyName },
					{
						key: 'amount',
						head: t.amount,
						numeric: true,
						cell: (row) => (
							<Stack gap={1}>
								<Money fen={row.amountFen} />
								{row.isExample ? (
									<span>
										<ExampleWord />
									</span>
								) : null}
							</Stack>
						),
					},
					{
						key: 'until',
						head: t.until,
						cell: (row) => <Time value={row.closesAt} format="deadline" />,
					},
				]}
			/>
			<Text tone="muted">{t.object}</Text>
		</Page>
	)
}
