import type { FieldMetadata, FormMetadata } from '@conform-to/react'
import { entryText } from '~/messages/entry'
import { screeningText } from '~/messages/screening'
import type { ScreeningValue } from '~/modules/screening/schema'
import { Button } from '~/ui/button'
import { ConfirmButton } from '~/ui/confirm-button'
import { CheckboxGroup, RadioGroup } from '~/ui/form/choice-field'
import { DateTimeField } from '~/ui/form/date-field'
import { FieldSet } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { HiddenField, TextArea } from '~/ui/form/text-field'
import { Row, Stack, Text } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/section'
import { Timeline } from '~/ui/timeline'
import type { Desk } from './evidence'

type Fields = ReturnType<FormMetadata<ScreeningValue>['getFieldset']>
type Item = keyof (typeof screeningText)['zh-CN']['items']

function Checklist({
	legend,
	hint,
	items,
	field,
}: {
	legend: string
	hint?: string
	items: readonly Item[]
	field: FieldMetadata<Record<string, string | undefined>>
}) {
	const t = useText(screeningText)
	const parts = field.getFieldset()
	return (
		<FieldSet legend={legend} hint={hint} id={field.id} errors={field.errors}>
			{items.map((item) => (
				<RadioGroup
					key={item}
					field={parts[item] as never}
					label={t.items[item]}
					inline
					required={false}
					options={[
						{ value: 'pass', label: t.pass },
						{ value: 'fail', label: t.fail },
					]}
				/>
			))}
		</FieldSet>
	)
}

/** The two lists, the words to the entrant and the three outcomes, each a button of its own. */
export function ScreeningFinding(props: {
	desk: Desk
	form: FormMetadata<ScreeningValue>
	fields: Fields
}) {
	const t = useText(screeningText)
	const words = useText(entryText)
	const { desk } = props
	const { fields } = props
	if (!desk.canScreen) return <Notice tone="info">{t.notWaiting}</Notice>
	return (
		<Panel title={t.tabs.form}>
			<Form form={props.form}>
				<HiddenField name="versionId" value={desk.version.id} />
				<Checklist
					legend={t.formCheck}
					hint={t.passAll}
					items={desk.formItems}
					field={fields.form as never}
				/>
				<Checklist
					legend={t.eligibilityCheck}
					items={desk.eligibilityItems}
					field={fields.eligibility as never}
				/>
				<TextArea field={fields.note} label={t.note} hint={t.noteHint} rows={4} max={2000} />
				<FieldSet legend={t.return}>
					<CheckboxGroup
						field={fields.mendFields as never}
						label={t.mendFields}
						hint={t.mendFieldsHint}
						required={false}
						options={desk.mendFields.map((value) => ({
							value,
							label: words.fields[value as keyof typeof words.fields] ?? value,
						}))}
					/>
					<DateTimeField
						field={fields.mendBy as never}
						label={t.mendBy}
						hint={t.mendByHint}
						required={false}
					/>
				</FieldSet>
				<FieldSet legend={t.outcome}>
					<Row>
						<Button name="outcome" value="accepted">
							{t.accept}
						</Button>
						<Button kind="alt" name="outcome" value="returned">
							{t.return}
						</Button>
						<ConfirmButton
							label={t.reject}
							question={t.rejectQuestion}
							confirmLabel={t.rejectConfirm}
							name="outcome"
							value="rejected"
						/>
					</Row>
				</FieldSet>
			</Form>
		</Panel>
	)
}

export function ScreeningHistory({ reviews }: { reviews: Desk['entry']['screenings'] }) {
	const t = useText(screeningText)
	return (
		<Panel title={t.history}>
			{reviews.length === 0 ? (
				<Text tone="muted">{t.noHistory}</Text>
			) : (
				<Timeline
					steps={reviews.map((review) => ({
						key: review.id,
						title: t.historyTitle(t.outcomes[review.outcome], review.version.number),
						who: review.screener.name,
						when: review.at,
						state: review.outcome === 'accepted' ? 'done' : 'no',
						note: (
							<Stack gap={1}>
								{review.reasonCodes.map((code) => (
									<Text key={code} size="small">
										{t.items[code as Item] ?? code}
									</Text>
								))}
								{review.note ? <Text size="small">{review.note}</Text> : null}
							</Stack>
						),
					}))}
				/>
			)}
		</Panel>
	)
}
