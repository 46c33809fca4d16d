import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { settleDecision } from '~/modules/notice/commands/settle-decision.server'
import { getDecision } from '~/modules/notice/queries/decisions.server'
import { SettleForm } from '~/modules/notice/schema'
import { DecisionStateWord } from '~/ui/decision-state-word'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { SecondWord } from '~/web/parts/second-word'
import { redirectWithToast } from '~/web/toast.server'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { DecisionFacts, DecisionSeats } from './decision-facts'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getDecision(ctx, params.contest!, params.decisionId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, SettleForm, async (input) => {
		await settleDecision(ctx, params.contest!, params.decisionId!, input)
		return redirectWithToast(`/organizer/${params.contest}/decision`, `decision.${input.outcome}`)
	})
}

export default function ReviewDecision() {
	const t = useText(noticeText)
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { contest } = useParams()
	const { decision } = page
	return (
		<Page>
			<PageHeader
				title={
					decision.state === 'proposed'
						? t.decision.reviewTitle(decision.listTitle)
						: t.decision.settledTitle(decision.listTitle)
				}
				lead={decision.trackName}
				crumbs={[{ href: `/organizer/${contest}/decision`, label: t.decision.title }]}
				state={<DecisionStateWord state={decision.state} />}
			/>
			<StaleAnswer shown={page.canSettle} />
			{decision.state === 'proposed' && page.mine ? (
				<Notice tone="info">{t.ownProposal}</Notice>
			) : null}
			{page.canSettle ? (
				<Notice tone="warn" title={t.reviewThis(decision.proposedBy.name)}>
					{t.reviewHint}
				</Notice>
			) : null}
			<DecisionFacts page={page} />
			<DecisionSeats page={page} />
			{page.canSettle ? (
				<SecondWord
					lead={t.decision.approveLead}
					approve={t.approve}
					lastResult={answer && 'result' in answer ? answer.result : undefined}
				/>
			) : null}
		</Page>
	)
}
