import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { useState } from 'react'
import { judgingText } from '~/messages/judging'
import type { ScoringDesk } from '~/modules/scoring/queries/judge-desk.server'
import { Button } from '~/ui/button'
import { ActionBar } from '~/ui/desk'
import { Form } from '~/ui/form/form'
import { ScoreStepper } from '~/ui/form/score-stepper'
import { HiddenField, TextArea } from '~/ui/form/text-field'
import { formatSeconds } from '~/ui/format'
import { Stack } from '~/ui/layout'
import { useLocale, useText } from '~/ui/locale'
import { Section } from '~/ui/section'
import { asPoints, SubmitSheet, sumOf, Total } from './sheet-sum'
import { useMarkSaver } from './use-mark-saver'

type Value = { comment: string; marks: Record<string, string> }

function typedMarks(desk: ScoringDesk, form: FormMetadata<Value>): Record<string, string> {
	const typed = (form.initialValue as Partial<Value> | undefined)?.marks
	const stored = Object.fromEntries(
		(desk.sheet?.marks ?? []).map(({ criterionId, mark }) => [criterionId, asPoints(mark)]),
	)
	return { ...stored, ...typed }
}

/** The rubric as steppers: each change is saved by itself; without scripts by the two buttons. */
export function ScoreSheet({
	desk,
	form,
	fields,
}: {
	desk: ScoringDesk
	form: FormMetadata<Value>
	fields: { comment: FieldMetadata<string>; marks: FieldMetadata<Record<string, string>> }
}) {
	const t = useText(judgingText).desk
	const english = useLocale() === 'en'
	const { criteria } = desk.round.rubric
	const [marks, setMarks] = useState(() => typedMarks(desk, form))
	const stored = Object.fromEntries(
		(desk.sheet?.marks ?? []).map(({ criterionId, mark }) => [criterionId, asPoints(mark)]),
	)
	const times = Object.fromEntries(
		(desk.sheet?.marks ?? []).map(({ criterionId, savedAt }) => [criterionId, savedAt]),
	)
	const saver = useMarkSaver(
		`/judge/assignments/${desk.id}/marks`,
		stored,
		desk.sheet?.revision ?? 0,
	)
	const sum = sumOf(criteria, marks)
	const labels = Object.fromEntries(
		criteria.map((one) => [`marks.${one.id}`, english ? one.nameEn : one.name]),
	)
	return (
		<Form form={form} labels={labels}>
			<HiddenField name="revision" value={String(saver.revision)} />
			<Stack gap={4}>
				{criteria.map((one) => {
					const name = `marks.${one.id}`
					const time = times[one.id]
					return (
						<ScoreStepper
							key={one.id}
							id={`${form.id}-${name}`}
							name={name}
							label={english ? one.nameEn : one.name}
							max={one.maximum / 100}
							step={one.step / 100}
							value={marks[one.id] ?? ''}
							guidance={
								<>
									{one.counted ? null : `${t.informational} · `}
									{english ? one.guidanceEn : one.guidance}
								</>
							}
							errors={form.allErrors[name]}
							saved={
								saver.saved[one.id] ??
								(time ? { text: t.savedAt(formatSeconds(time)), tone: 'ok' } : null)
							}
							onValue={(mark) => {
								setMarks((all) => ({ ...all, [one.id]: mark === null ? '' : String(mark) }))
								saver.change(one.id, mark)
							}}
						/>
					)
				})}
				<Section title={t.comment}>
					<TextArea
						field={fields.comment}
						label={t.comment}
						labelHidden
						hint={t.commentHint}
						rows={4}
						max={2000}
						required={false}
					/>
				</Section>
			</Stack>
			<ActionBar note={<Total {...sum} />}>
				<Button kind="alt" name="intent" value="save">
					{t.saveDraft}
				</Button>
				<SubmitSheet {...sum} />
			</ActionBar>
		</Form>
	)
}
