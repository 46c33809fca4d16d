import { pagesText } from '~/messages/public-pages'
import type { getPublicProblem } from '~/modules/problem/queries/public-problem.server'
import { Count } from '~/ui/amount'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { formatDeadline, formatDateTime } from '~/ui/format'
import { Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel } from '~/ui/section'

export type Problem = Awaited<ReturnType<typeof getPublicProblem>>

/** What to do now: enter, wait, or know that it is over. */
function Call({ problem: { id, contestSlug, stage, entering, withdrawn } }: { problem: Problem }) {
	const t = useText(pagesText)
	const locale = useLocale()
	if (withdrawn || !stage || !entering) return null
	if (entering.status === 'done') {
		return <Text tone="muted">{t.closedSince(formatDeadline(entering.closesAt, locale))}</Text>
	}
	if (entering.status === 'next') {
		return <Text tone="muted">{t.notYetOpen(formatDateTime(entering.opensAt, locale))}</Text>
	}
	return (
		<Stack gap={3}>
			<Text tone="strong">{t.submitBefore(formatDeadline(stage.closesAt, locale))}</Text>
			<ButtonLink href={`/entrant/entries/new?contest=${contestSlug}&problem=${id}`}>
				{t.answerThis}
			</ButtonLink>
			<Text tone="hint" size="small">
				{t.answerThisNote}
			</Text>
		</Stack>
	)
}

/** Until when and the button to answer the problem; who set it and for which domain. */
export function ProblemFacts({ problem }: { problem: Problem }) {
	const t = useText(pagesText)
	return (
		<Panel title={t.facts} level={2}>
			<Stack gap={4}>
				<Call problem={problem} />
				<DescriptionList
					narrow
					items={[
						{ term: t.owner, value: problem.owner },
						{ term: t.domain, value: problem.domain },
						{ term: t.code, value: problem.code },
						{ term: t.entries, value: <Count value={problem.entries} /> },
					]}
				/>
			</Stack>
		</Panel>
	)
}
