import { judgingText } from '~/messages/judging'
import type { ScoringDesk } from '~/modules/scoring/queries/judge-desk.server'
import { ConfirmButton } from '~/ui/confirm-button'
import { formatScore } from '~/ui/format'
import { useHydrated } from '~/ui/hydration'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'

type Criterion = ScoringDesk['round']['rubric']['criteria'][number]

export const asPoints = (hundredths: number) => String(hundredths / 100)

/** Typed or stored points as hundredths, exactly as the server reads them; 0 for what is no number. */
function asHundredths(points: string): number {
	const hundredths = Math.round(Number(points) * 100)
	return Number.isSafeInteger(hundredths) ? hundredths : 0
}

/** What the counted criteria add up to so far, all in hundredths. */
export function sumOf(criteria: Criterion[], marks: Record<string, string>) {
	const counted = criteria.filter((criterion) => criterion.counted)
	return {
		full: counted.reduce((sum, { maximum }) => sum + maximum, 0),
		total: counted.reduce((sum, { id }) => sum + asHundredths(marks[id] ?? ''), 0),
		done: counted.filter(({ id }) => (marks[id] ?? '') !== '').length,
		counted: counted.length,
	}
}

type Sum = ReturnType<typeof sumOf>

/** What the sheet comes to so far. */
export function Total({ full, total, done, counted }: Sum) {
	const { desk: t, scored } = useText(judgingText)
	return (
		<Stack gap={1}>
			<Text tone="muted" size="small">
				{t.fullMarks(asPoints(full))}
			</Text>
			<Text tone="strong" size="large" as="div">
				<Row gap={2} align="baseline">
					<output>{done === 0 ? '—' : formatScore(total)}</output>
					<Text as="span" size="small" tone="muted">
						{scored(done, counted)}
					</Text>
				</Row>
			</Text>
			<Text tone="muted" size="small">
				{t.submitHint}
			</Text>
		</Stack>
	)
}

/**
 * The judge's final word, asked for once more. Before scripts run the page knows only what was
 * saved, not what is typed: the question then names no total.
 */
export function SubmitSheet({ total, done, counted }: Sum) {
	const { desk: t, scored } = useText(judgingText)
	const hydrated = useHydrated()
	return (
		<ConfirmButton
			kind="primary"
			label={t.submit}
			question={
				hydrated && done > 0
					? t.submitTotal(formatScore(total), scored(done, counted))
					: t.submitQuestion
			}
			detail={t.submitHint}
			confirmLabel={t.submitConfirm}
			name="intent"
			value="submit"
		/>
	)
}
