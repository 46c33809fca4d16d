import type { SubmissionResult } from '@conform-to/react'
import { noticeText } from '~/messages/notice'
import { DecisionForm } from '~/modules/notice/schema'
import { SelectField } from '~/ui/form/choice-field'
import { DateField } from '~/ui/form/date-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { HiddenField, TextArea, TextField } from '~/ui/form/text-field'
import { Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { useZodForm } from '~/web/use-zod-form'
import { type DecisionPage, SeatFields } from './seat-fields'

type Props = { page: DecisionPage; lastResult?: SubmissionResult<string[]> }

/** The committee's minutes and its seats, filled from the computation. */
export function DecisionEntry({ page, lastResult }: Props) {
	const t = useText(noticeText)
	const [form, fields] = useZodForm(DecisionForm, {
		id: 'decision',
		lastResult,
		defaultValue: {
			seats: page.computed.map((entryId) => ({ entryId: entryId ?? '', reason: '' })),
		},
	})
	const undecided = page.ranked.some(({ outcome }) => outcome === 'undecided')
	const labels = Object.fromEntries(
		page.computed.flatMap((_, index) => [
			[`seats[${index}].entryId`, t.seatNo(String(index + 1))],
			[`seats[${index}].reason`, t.seatNo(String(index + 1))],
		]),
	)
	return (
		<Form form={form} labels={labels}>
			<HiddenField name="snapshotId" value={page.snapshot!.id} />
			<Panel title={t.decision.minutes}>
				<FieldRow>
					<TextField
						field={fields.minutesNumber}
						label={t.decision.minutesNumber}
						hint={t.decision.minutesNumberHint}
					/>
					<DateField field={fields.minutesDate} label={t.decision.minutesDate} />
				</FieldRow>
				<SelectField
					field={fields.minutesFileId}
					label={t.decision.minutesFile}
					required={false}
					options={[
						{ value: '', label: t.decision.noFile },
						...page.minutes.map(({ id, name }) => ({ value: id, label: name })),
					]}
				/>
			</Panel>
			<Panel title={t.decision.seats} note={t.decision.seatsHint}>
				{undecided ? <Notice tone="warn">{t.decision.tieHint}</Notice> : null}
				{fields.seats.getFieldList().map((seat, index) => (
					<SeatFields key={seat.key} seat={seat as never} index={index} page={page} />
				))}
				<TextArea field={fields.note} label={t.decision.note} hint={t.decision.noteHint} rows={3} />
			</Panel>
			<FieldSet legend={t.decision.propose}>
				<Text tone="muted">{t.secondPerson}</Text>
				<FormActions>
					<SubmitButton>{t.decision.propose}</SubmitButton>
				</FormActions>
			</FieldSet>
		</Form>
	)
}
