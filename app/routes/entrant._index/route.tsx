import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { ownClaimText } from '~/messages/incentive-claim'
import { getEntrantHome } from '~/modules/entry/queries/dashboard.server'
import { listClaimTasks } from '~/modules/incentive/queries/claim-tasks.server'
import { listOwnInvitations } from '~/modules/organization/queries.server'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { ContestRail } from '~/web/parts/contest-rail'
import { pageTitle } from '~/web/title'
import { Entries } from './entries'
import { Organizations } from './organizations'
import { OtherTasks, Step } from './step'
import { useTasks } from './tasks'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].home.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const [home, claims, joining] = await Promise.all([
		getEntrantHome(ctx),
		listClaimTasks(ctx),
		listOwnInvitations(ctx),
	])
	return { ...home, claims, joining, now: ctx.contestNow() }
}

export type Home = ReturnType<typeof useLoaderData<typeof loader>>

function Calendars({ contests }: Home) {
	const t = useText(entrantText).home
	return contests.map(({ slug, name, stages }) => (
		<Section key={slug} title={`${t.calendar} · ${name}`}>
			<Panel>
				<ContestRail stages={stages} />
			</Panel>
		</Section>
	))
}

export default function EntrantHome() {
	const home = useLoaderData<typeof loader>()
	const t = useText(entrantText).home
	const incentives = useText(ownClaimText)
	const { entries, organizations } = home
	const [task, ...others] = useTasks(home)
	return (
		<Page>
			<PageHeader
				title={t.title}
				actions={
					<ButtonLink href="/entrant/incentives" kind="alt">
						{incentives.title}
					</ButtonLink>
				}
			/>
			<Stack gap={6}>
				<Step home={home} task={task} />
				<OtherTasks tasks={others} />
				<Section
					title={t.entries}
					actions={
						organizations.length > 0 && entries.length > 0 ? (
							<ButtonLink href="/entrant/entries/new" kind="alt" size="small">
								{t.newEntry}
							</ButtonLink>
						) : null
					}
				>
					{entries.length > 0 ? (
						<Entries entries={entries} />
					) : (
						<EmptyState title={t.entriesEmpty}>{t.entriesEmptyText}</EmptyState>
					)}
				</Section>
				<Section
					title={t.organizations}
					actions={
						<ButtonLink href="/entrant/organizations/new" kind="alt" size="small">
							{t.newOrganization}
						</ButtonLink>
					}
				>
					<Organizations organizations={organizations} />
				</Section>
				<Calendars {...home} />
			</Stack>
		</Page>
	)
}
