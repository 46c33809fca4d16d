import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { sinceLastVisit } from '~/modules/audit/since-last-visit.server'
import { listOrganizedContests } from '~/modules/contest/queries/organized-contests.server'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Table } from '~/ui/table'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'
import { WorkFrame } from '~/web/work-frame'
import { useContestColumns } from './contest-columns'
import { First } from './first'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => contestText[locale].contests)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const list = await listOrganizedContests(ctx)
	return { ...list, visit: list.supervises ? await sinceLastVisit(ctx) : null }
}

export default function OrganizedContests() {
	const t = useText(contestText)
	const data = useLoaderData<typeof loader>()
	const { contests, mayCreate, supervises } = data
	return (
		<WorkFrame>
			<Page>
				<Stack gap={5}>
					<PageHeader
						title={supervises ? t.supervised : t.contests}
						lead={supervises ? t.supervisedLead : t.contestsLead}
						actions={
							mayCreate && contests.length > 0 ? (
								<ButtonLink href="/organizer/new" kind="alt">
									{t.newContest}
								</ButtonLink>
							) : null
						}
					/>
					<First data={data} />
					<Table
						caption={t.contests}
						captionHidden
						rows={contests}
						rowKey={({ slug }) => slug}
						columns={useContestColumns(supervises)}
						empty={
							<EmptyState
								title={supervises ? t.noSupervised : t.noContests}
								action={mayCreate ? { label: t.newContest, href: '/organizer/new' } : undefined}
							>
								{mayCreate ? t.noContestsCreate : supervises ? null : t.noContestsAsk}
							</EmptyState>
						}
					/>
				</Stack>
			</Page>
		</WorkFrame>
	)
}
