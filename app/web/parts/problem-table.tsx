import { pagesText } from '~/messages/public-pages'
import type {
	ListedProblem,
	submissionStage,
} from '~/modules/problem/queries/public-problems.server'
import { Count } from '~/ui/amount'
import { TextLink } from '~/ui/button'
import { useText } from '~/ui/locale'
import { StateWord } from '~/ui/state-word'
import { type Column, Table } from '~/ui/table'
import { usePublicBase } from '../public-frame'

type Stage = Awaited<ReturnType<typeof submissionStage>>

/** Whether a problem can be chosen now, and whether its text changed since it was published. */
export function ProblemState({
	stage,
	revised,
	withdrawn = false,
}: {
	stage: Stage
	revised: boolean
	withdrawn?: boolean
}) {
	const t = useText(pagesText)
	if (withdrawn) {
		return <StateWord tone="no" word={t.stateWithdrawn} title={t.stateWithdrawnNote} />
	}
	if (stage?.status === 'done') {
		return <StateWord tone="quiet" word={t.stateClosed} title={t.stateClosedNote} />
	}
	if (revised) return <StateWord tone="wait" word={t.stateRevised} title={t.stateRevisedNote} />
	if (stage?.status === 'now') {
		return <StateWord tone="ok" word={t.stateOpen} title={t.stateOpenNote} />
	}
	return <StateWord tone="info" word={t.stateNext} title={t.stateNextNote} />
}

/** Published problem statements, as on the front page and in the full list. */
export function ProblemTable({
	problems,
	stage,
	caption,
}: {
	problems: ListedProblem[]
	stage: Stage
	caption: string
}) {
	const t = useText(pagesText)
	const base = usePublicBase()
	const columns: Column<ListedProblem>[] = [
		{
			key: 'title',
			head: t.problem,
			primary: true,
			cell: ({ id, title }) => <TextLink href={`${base}/problems/${id}`}>{title}</TextLink>,
		},
		{ key: 'owner', head: t.owner, cell: ({ owner }) => owner },
		{ key: 'domain', head: t.domain, nowrap: true, cell: ({ domain }) => domain },
		{
			key: 'entries',
			head: t.entries,
			numeric: true,
			cell: ({ entries }) => <Count value={entries} />,
		},
		{
			key: 'state',
			head: t.state,
			nowrap: true,
			cell: ({ revised }) => <ProblemState stage={stage} revised={revised} />,
		},
	]
	return (
		<Table
			caption={caption}
			captionHidden
			running
			columns={columns}
			rows={problems}
			rowKey={({ id }) => id}
		/>
	)
}
