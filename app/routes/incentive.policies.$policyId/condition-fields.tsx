import { incentivePolicyText } from '~/messages/incentive-policy'
import { CheckboxField } from '~/ui/form/choice-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { TextField } from '~/ui/form/text-field'
import { useText } from '~/ui/locale'
import type { VersionFields } from './version-form'

const ticks = [
	'winner',
	'legalPerson',
	'registered',
	'registeredAfterAnnouncement',
	'taxRegistered',
	'contract',
	'accepted',
	'ipOwned',
	'creditClean',
] as const

/** In pairs, as they stand beside each other. */
const figures = [
	['registeredMonths', 'acceptedMonths'],
	['contractYuan', 'capitalYuan'],
	['operatingMonths', 'employees'],
	['stayYears', 'sharePercent'],
] as const

/** The common conditions of policies: tick them, or give the figure that must be reached. */
export function ConditionFields({ fields }: { fields: VersionFields }) {
	const t = useText(incentivePolicyText).version
	return (
		<FieldSet legend={t.conditions} hint={t.conditionsHint}>
			{ticks.map((name) => (
				<CheckboxField key={name} field={fields[name]} label={t[name]} />
			))}
			{figures.map((pair) => (
				<FieldRow key={pair[0]}>
					{pair.map((name) => (
						<TextField
							key={name}
							field={fields[name]}
							label={t[name]}
							inputMode="decimal"
							width="short"
							required={false}
						/>
					))}
				</FieldRow>
			))}
		</FieldSet>
	)
}
