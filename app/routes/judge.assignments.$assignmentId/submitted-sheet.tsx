import { judgingText } from '~/messages/judging'
import type { ScoringDesk } from '~/modules/scoring/queries/judge-desk.server'
import { Score } from '~/ui/amount'
import { ButtonLink } from '~/ui/button'
import { DescriptionList } from '~/ui/description-list'
import { Lines, Row, Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { Time } from '~/ui/time'

/** The sheet as it stands, when it can no longer be changed. */
export function SubmittedSheet({ desk }: { desk: ScoringDesk }) {
	const t = useText(judgingText)
	const english = useLocale() === 'en'
	const { sheet, round, position } = desk
	const words =
		sheet?.state === 'abstained'
			? t.desk.abstained
			: sheet?.state === 'submitted'
				? t.desk.readOnly
				: t.desk.readOnlyClosed
	const marks = new Map((sheet?.marks ?? []).map(({ criterionId, mark }) => [criterionId, mark]))
	return (
		<Stack gap={5}>
			<Notice tone="info">{words}</Notice>
			{sheet ? (
				<Panel title={t.desk.tabs.form}>
					<DescriptionList
						items={[
							...round.rubric.criteria.map((one) => {
								const mark = marks.get(one.id)
								return {
									term: english ? one.nameEn : one.name,
									value: mark === undefined ? null : <Score hundredths={mark} />,
									note: t.desk.outOf(String(one.maximum / 100)),
								}
							}),
							{
								term: t.columns.total,
								value: sheet.total === null ? null : <Score hundredths={sheet.total} strong />,
							},
							{
								term: t.desk.submittedAt,
								value: sheet.submittedAt ? <Time value={sheet.submittedAt} /> : null,
							},
							{ term: t.desk.abstainReason, value: sheet.abstainReason },
							{
								term: t.desk.comment,
								value: sheet.comment ? <Lines text={sheet.comment} /> : null,
							},
						].filter(({ value, term }) => value || term === t.columns.total)}
					/>
				</Panel>
			) : null}
			<Row>
				{position.nextId ? (
					<ButtonLink href={`/judge/assignments/${position.nextId}?tab=form`}>
						{t.desk.next}
					</ButtonLink>
				) : null}
				<ButtonLink kind="alt" href="/judge">
					{t.desk.back}
				</ButtonLink>
			</Row>
		</Stack>
	)
}
