import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { ownClaimText } from '~/messages/incentive-claim'
import { getEntrantHome } from '~/modules/entry/queries/dashboard.server'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { ContestRail } from '~/web/contest-rail'
import { pageTitle } from '~/web/title'
import { Entries } from './entries'
import { Organizations } from './organizations'
import { Step } from './step'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => entrantText[locale].home.title)

export async function loader({ request }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getEntrantHome(ctx)
}

export type Home = ReturnType<typeof useLoaderData<typeof loader>>

function Invitations({ invitations }: Home) {
	const t = useText(entrantText).home
	if (invitations.length === 0) return null
	return (
		<Section title={t.invitations}>
			{invitations.map(({ id, title, lead }) => (
				<Panel
					key={id}
					level={3}
					title={t.invitation(lead, title)}
					actions={
						<ButtonLink href={`/entrant/entries/${id}/partners`} size="small">
							{t.confirm}
						</ButtonLink>
					}
				/>
			))}
		</Section>
	)
}

function Calendars({ contests, entries }: Home) {
	const t = useText(entrantText).home
	const own = new Set(entries.map(({ contest }) => contest.slug))
	const shown = contests.filter(({ slug, registration }) => registration.open || own.has(slug))
	return shown.map(({ slug, name, stages }) => (
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
				<Step home={home} />
				<Invitations {...home} />
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
