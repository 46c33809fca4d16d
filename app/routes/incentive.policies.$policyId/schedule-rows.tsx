import { incentivePolicyText } from '~/messages/incentive-policy'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import type { VersionFields } from './version-form'

/** The parts of the payout; rows left empty are none. */
export function ScheduleRows({ fields }: { fields: VersionFields }) {
	const t = useText(incentivePolicyText).version
	return (
		<FieldSet legend={t.schedule} hint={t.scheduleHint}>
			{fields.schedule.getFieldList().map((row, index) => {
				const part = row.getFieldset()
				return (
					<FieldSet key={row.key} legend={t.part(index + 1)}>
						<FieldRow>
							<TextField field={part.label} label={t.label} width="medium" />
							<TextField field={part.labelEn} label={t.labelEn} width="medium" />
							<TextField
								field={part.percent}
								label={t.percent}
								suffix="%"
								inputMode="decimal"
								width="short"
							/>
						</FieldRow>
						<TextField field={part.condition} label={t.condition} />
						<TextField field={part.conditionEn} label={t.conditionEn} />
					</FieldSet>
				)
			})}
		</FieldSet>
	)
}
