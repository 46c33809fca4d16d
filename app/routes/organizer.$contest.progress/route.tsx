import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { panelText } from '~/messages/panel'
import { ProgressSearch } from '~/modules/assignment/schema'
import { closeRound, remindJudges } from '~/modules/scoring/commands/close-round.server'
import { decideVoid, proposeVoid } from '~/modules/scoring/commands/void-sheet.server'
import { getProgress } from '~/modules/scoring/queries/progress.server'
import { ProgressForm, type ProgressInput } from '~/modules/scoring/schema'
import { EmptyState } from '~/ui/empty-state'
import { Page, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RoundTabs } from '~/ui/round-tabs'
import { type UserContext, requireContext } from '~/web/context.server'
import { handleForm, parseSearch } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { Overall } from './overall'
import { ByEntry, ByJudge } from './tables'
import { VoidSheets, WaitingVoids } from './void-sheets'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	const { round, ...pages } = parseSearch(request, ProgressSearch)
	return getProgress(ctx, params.contest!, round, pages)
}

type Act = Exclude<ProgressInput, { intent: 'remind' }>

async function act(ctx: UserContext, slug: string, input: Act) {
	switch (input.intent) {
		case 'close':
			await closeRound(ctx, slug, input.round)
			return 'scoring.round_closed'
		case 'propose_void':
			await proposeVoid(ctx, slug, input.assignment, input.reason)
			return 'scoring.void_proposed'
		case 'approve_void':
			await decideVoid(ctx, slug, input.request, 'approved')
			return 'scoring.void_approved'
		case 'reject_void':
			await decideVoid(ctx, slug, input.request, 'rejected')
			return 'scoring.void_rejected'
	}
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	const contest = params.contest!
	return handleForm(request, ProgressForm, async (input) => {
		const here = `/organizer/${contest}/progress?round=${input.round}`
		if (input.intent !== 'remind') return redirectWithToast(here, await act(ctx, contest, input))
		const { batch } = await remindJudges(ctx, contest, input.round)
		if (!batch) return redirectWithToast(here, 'scoring.reminded')
		const mailing = `/organizer/${contest}/mail/mailings/${encodeURIComponent(batch)}`
		return redirectWithToast(mailing, 'message.mailing_made')
	})
}

export default function Progress() {
	const t = useText(panelText)
	const { contest } = useParams()
	const { rounds, desk } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const result = answer && 'result' in answer ? answer.result : undefined
	return (
		<Page width="wide">
			<Stack gap={5}>
				<PageHeader title={t.progress.title} lead={t.progress.lead} />
				{result?.error?.[''] ? <Notice tone="error">{result.error[''].join(' ')}</Notice> : null}
				{desk ? (
					<>
						<RoundTabs
							label={t.draw.round}
							rounds={rounds}
							current={desk.round.id}
							page="progress"
						/>
						{desk.total > 0 ? (
							<>
								<WaitingVoids desk={desk} />
								<Overall desk={desk} />
								<ByJudge desk={desk} />
								<ByEntry desk={desk} />
								<VoidSheets key={desk.round.id} desk={desk} result={result} />
							</>
						) : (
							<EmptyState
								title={t.progress.none}
								action={{
									label: t.progress.toAssignment,
									href: `/organizer/${contest}/assignment?round=${desk.round.id}`,
								}}
							>
								{t.progress.noneDetail}
							</EmptyState>
						)}
					</>
				) : (
					<EmptyState title={t.draw.noRound}>
						<Text>{t.draw.noRoundDetail}</Text>
					</EmptyState>
				)}
			</Stack>
		</Page>
	)
}
