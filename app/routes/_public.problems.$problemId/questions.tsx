import { pagesText } from '~/messages/public-pages'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { formatDate } from '~/ui/format'
import { Lines, Stack, Text } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Panel, Section } from '~/ui/section'
import { usePublicBase } from '~/web/public-frame'
import type { Problem } from './problem-facts'

/** Published questions and answers, and the way to ask. */
export function Questions({ problem }: { problem: Problem }) {
	const t = useText(pagesText)
	const locale = useLocale()
	const base = usePublicBase()
	const ask = `${base}/problems/${problem.id}/questions`
	return (
		<Section
			title={t.questions}
			note={problem.questions.length > 0 ? t.questionsNote : undefined}
			actions={
				problem.asksOpen ? (
					<ButtonLink kind="alt" href={ask}>
						{problem.mayAsk ? t.ask : t.askLogin}
					</ButtonLink>
				) : null
			}
		>
			<Stack gap={4}>
				{problem.questions.map(({ id, body, answer, answeredAt }) => (
					<Panel key={id}>
						<Stack gap={3}>
							<Text tone="strong">{t.questionLine(body)}</Text>
							<Lines text={answer!} />
							<Text tone="hint" size="small">
								{formatDate(answeredAt!, locale)}
							</Text>
						</Stack>
					</Panel>
				))}
				{problem.questions.length === 0 ? (
					<EmptyState title={t.noQuestions}>{t.noQuestionsNote}</EmptyState>
				) : null}
			</Stack>
		</Section>
	)
}
