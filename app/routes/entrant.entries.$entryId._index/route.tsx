import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { entrantText } from '~/messages/entrant'
import { findOwnAward } from '~/modules/award/queries/own-award.server'
import { getEntryOverview } from '~/modules/entry/queries/overview.server'
import { findOwnPlace } from '~/modules/ranking/queries/own-place.server'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Panel, Section } from '~/ui/section'
import { TaskList } from '~/ui/task-list'
import { requireContext } from '~/web/context.server'
import { useSectionTasks } from '~/web/entrant/entry-words'
import { OwnStateWord } from '~/web/entrant/own-state-word'
import { pageTitle } from '~/web/title'
import { Award } from './award'
import { History } from './history'
import { OwnPlace } from './own-place'
import { Step } from './step'
import { Versions } from './versions'
import { Withdrawal } from './withdrawal'

export const meta: MetaFunction<typeof loader> = ({ matches, data }) =>
	pageTitle(matches, (locale) => data?.entry.title ?? entrantText[locale].home.title)

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const overview = await getEntryOverview(ctx, params.entryId!)
	const [place, award] = await Promise.all([
		findOwnPlace(ctx, params.entryId!),
		findOwnAward(ctx, params.entryId!),
	])
	return { ...overview, place, award }
}

export type Overview = ReturnType<typeof useLoaderData<typeof loader>>

function Tasks({ entry }: Pick<Overview, 'entry'>) {
	const t = useText(entrantText).entry
	const missing = entry.lacks.filter(({ blocking }) => blocking).length
	return (
		<Section title={t.tasks} note={t.tasksNote(missing)}>
			<Panel>
				<TaskList items={useSectionTasks(entry)} label={t.tasks} />
			</Panel>
		</Section>
	)
}

export default function EntryHome() {
	const data = useLoaderData<typeof loader>()
	const { entry } = data
	const t = useText(entrantText).entry
	const facts = [entry.code, entry.contest.name, entry.track.name, entry.organization.name].filter(
		Boolean,
	)
	return (
		<Page>
			<PageHeader
				title={entry.title}
				state={<OwnStateWord entry={entry} />}
				crumbs={[{ href: '/entrant', label: t.crumb }]}
				meta={facts.join(' · ')}
			/>
			<Step data={data} />
			<Stack gap={6}>
				{entry.editing.closed === 'state' ? null : <Tasks entry={entry} />}
				<Award entryId={entry.id} award={data.award} />
				<OwnPlace place={data.place} />
				<Versions data={data} />
				<History data={data} />
				<Withdrawal entry={entry} />
			</Stack>
		</Page>
	)
}
