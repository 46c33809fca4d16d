import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import { signs } from '~/messages/punctuation'
import { drawPanel } from '~/modules/assignment/commands/draw-panel.server'
import {
	type AssignmentDesk,
	getAssignmentDesk,
} from '~/modules/assignment/queries/assignment-desk.server'
import { DrawForm, DrawSearch } from '~/modules/assignment/schema'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/section'
import { Stat, Stats } from '~/ui/stat'
import { requireContext } from '~/web/context.server'
import { handleForm, parseSearch } from '~/web/form.server'
import { RoundTabs } from '~/ui/round-tabs'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { Draw } from './draw'
import { AssignedEntries, Conflicts, Drawings } from './record'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { round, ...shown } = parseSearch(request, DrawSearch)
	return getAssignmentDesk(ctx, params.contest!, round, shown)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DrawForm, async (draw) => {
		await drawPanel(ctx, params.contest!, draw)
		const back = `/organizer/${params.contest}/assignment?round=${draw.round}`
		return redirectWithToast(back, 'assignment.drawn')
	})
}

function Unfilled({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	const { clauses } = useText(signs)
	const unfilled = desk.runs[0]?.unfilled ?? []
	if (unfilled.length === 0) return null
	return (
		<Notice tone="warn" title={t.unfilled(unfilled.length)}>
			<Text>{t.unfilledDetail}</Text>
			<Text>{clauses(unfilled.map(({ code, missing }) => `${code} ${t.missing(missing)}`))}</Text>
		</Notice>
	)
}

/** Entries accepted, or freed by a conflict, since the last drawing. */
function Since({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	const { short, runs, assigned, round } = desk
	const over = round.state === 'closed' || round.state === 'ranked'
	if (over || assigned.total === 0 || short <= (runs[0]?.unfilled.length ?? 0)) return null
	return <Notice tone="warn">{t.since(short)}</Notice>
}

/** To the whole record, which paper needs, and back to its pages. */
function OtherView({ desk }: { desk: AssignmentDesk }) {
	const t = useText(panelText).draw
	const here = `?round=${desk.round.id}`
	if (desk.runs.length === 0 && desk.conflicts.total === 0) return null
	return (
		<ButtonLink kind="alt" href={desk.whole ? here : `${here}&view=whole`}>
			{desk.whole ? t.byPages : t.whole}
		</ButtonLink>
	)
}

export default function Assignment() {
	const t = useText(panelText).draw
	const { rounds, desk } = useLoaderData<typeof loader>()
	if (!desk) {
		return (
			<Page width="wide">
				<PageHeader title={t.title} lead={t.lead} />
				<EmptyState title={t.noRound}>
					<Text>{t.noRoundDetail}</Text>
				</EmptyState>
			</Page>
		)
	}
	const ready = desk.entries > 0 && desk.judges > 0
	const draws = desk.canAssign && ready && !desk.whole
	const drawn = desk.assigned.total > 0
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader title={t.title} lead={t.lead} actions={<OtherView desk={desk} />} />
				<RoundTabs label={t.round} rounds={rounds} current={desk.round.id} page="assignment" />
				<StaleAnswer shown={draws} />
				<Stats>
					<Stat label={t.entries} value={desk.entries} />
					<Stat label={t.judges} value={desk.judges} />
					<Stat label={t.perEntry} value={desk.round.judgesPerEntry} />
				</Stats>
				{desk.whole ? (
					<Panel screenOnly>
						<Text>{t.wholeNote}</Text>
					</Panel>
				) : null}
				<Unfilled desk={desk} />
				<Since desk={desk} />
				{draws && !drawn ? <Draw key={desk.round.id} desk={desk} /> : null}
				{desk.canAssign && !ready ? <Notice tone="info">{t.notReady}</Notice> : null}
				<AssignedEntries desk={desk} />
				{draws && drawn ? <Draw key={desk.round.id} desk={desk} /> : null}
				<Drawings desk={desk} />
				<Conflicts desk={desk} />
			</Stack>
		</Page>
	)
}
