import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useParams } from '@remix-run/react'
import { noticeText } from '~/messages/notice'
import { proposeDecision } from '~/modules/notice/commands/propose-decision.server'
import { getDecisionForm } from '~/modules/notice/queries/decisions.server'
import { DecisionForm } from '~/modules/notice/schema'
import { EmptyState } from '~/ui/empty-state'
import { Page } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Hash, ProofLine } from '~/ui/proof-line'
import { Panel } from '~/ui/section'
import { requireContext } from '~/web/context.server'
import { handleForm } from '~/web/form.server'
import { redirectWithToast } from '~/web/toast.server'
import { UploadField } from '~/web/parts/upload-field'
import { StaleAnswer } from '~/web/parts/stale-answer'
import { DecisionEntry } from './decision-form'
import type { DecisionPage } from './seat-fields'

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getDecisionForm(ctx, params.contest!, params.trackId!)
}

export async function action({ request, params }: ActionFunctionArgs) {
	const ctx = await requireContext(request)
	return handleForm(request, DecisionForm, async (input) => {
		await proposeDecision(ctx, params.contest!, params.trackId!, input)
		return redirectWithToast(`/organizer/${params.contest}/decision`, 'decision.proposed')
	})
}

function Entry({ page }: { page: DecisionPage }) {
	const t = useText(noticeText)
	const answer = useActionData<typeof action>()
	const { contest } = useParams()
	if (page.released) return <Notice tone="info">{t.decision.closed}</Notice>
	if (page.pending) return <Notice tone="info">{t.decision.pending}</Notice>
	if (!page.snapshot) {
		return (
			<EmptyState
				title={t.decision.notFrozen}
				action={{ label: t.decision.toRanking, href: `/organizer/${contest}/ranking` }}
			>
				{t.decision.notFrozenNote}
			</EmptyState>
		)
	}
	return (
		<>
			<Panel>
				<UploadField
					purpose="minutes"
					subjectType="contest"
					subjectId={page.contestId}
					label={t.decision.minutesUpload}
					hint={t.decision.minutesUploadHint}
					files={page.minutes}
				/>
			</Panel>
			<DecisionEntry
				page={page}
				lastResult={answer && 'result' in answer ? answer.result : undefined}
			/>
		</>
	)
}

export default function EnterDecision() {
	const t = useText(noticeText)
	const page = useLoaderData<typeof loader>()
	const { contest } = useParams()
	return (
		<Page>
			<PageHeader
				title={t.decision.formTitle(page.track.listTitle)}
				crumbs={[{ href: `/organizer/${contest}/decision`, label: t.decision.title }]}
				meta={
					page.snapshot ? (
						<ProofLine
							items={[
								t.decision.basis(String(page.snapshot.number)),
								<Hash key="hash" value={page.snapshot.hash} />,
							]}
						/>
					) : null
				}
			/>
			<StaleAnswer
				shown={page.canPropose && !page.released && !page.pending && page.snapshot !== null}
			/>
			{page.canPropose ? <Entry page={page} /> : null}
		</Page>
	)
}
