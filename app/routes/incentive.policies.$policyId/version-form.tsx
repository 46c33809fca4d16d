import type { SubmissionResult } from '@conform-to/react'
import { incentivePolicyText } from '~/messages/incentive-policy'
import type { PolicyPage } from '~/modules/incentive/queries/policies.server'
import { PolicyVersionForm } from '~/modules/incentive/schema/policy-form'
import { CheckboxField, SelectField } from '~/ui/form/choice-field'
import { FieldRow, FieldSet } from '~/ui/form/field-set'
import { Form } from '~/ui/form/form'
import { FormActions, SubmitButton } from '~/ui/form/submit-button'
import { TextArea, TextField } from '~/ui/form/text-field'
import { YuanField } from '~/ui/form/yuan-field'
import { useText } from '~/ui/locale'
import { useZodForm } from '~/web/use-zod-form'
import { ConditionFields } from './condition-fields'
import { ScheduleRows } from './schedule-rows'

type Props = {
	initial: NonNullable<PolicyPage['form']>
	result: SubmissionResult<string[]> | undefined
}

function useVersionForm({ initial, result }: Props) {
	return useZodForm(PolicyVersionForm, {
		id: 'version',
		lastResult: result,
		defaultValue: {
			...initial,
			claimMonths: String(initial.claimMonths),
			registeredMonths: initial.registeredMonths?.toString(),
			acceptedMonths: initial.acceptedMonths?.toString(),
			operatingMonths: initial.operatingMonths?.toString(),
			employees: initial.employees?.toString(),
			stayYears: initial.stayYears?.toString(),
		},
	})
}

export type VersionFields = ReturnType<typeof useVersionForm>[1]

function Basics({ fields }: { fields: VersionFields }) {
	const t = useText(incentivePolicyText).version
	return (
		<FieldSet legend={t.basics}>
			<FieldRow>
				<TextField field={fields.version} label={t.version} width="short" />
				<TextField field={fields.clause} label={t.clause} width="medium" />
			</FieldRow>
			<TextArea field={fields.benefit} label={t.benefit} rows={3} />
			<TextArea field={fields.benefitEn} label={t.benefitEn} rows={3} />
			<FieldRow>
				<YuanField field={fields.amountYuan} label={t.amount} />
				<TextField
					field={fields.claimMonths}
					label={t.claimMonths}
					hint={t.claimMonthsHint}
					inputMode="numeric"
					width="short"
				/>
			</FieldRow>
			<CheckboxField field={fields.isExample} label={t.isExample} />
			<CheckboxField field={fields.requiresAward} label={t.requiresAward} />
			<FieldRow>
				<TextField field={fields.validFrom} label={t.validFrom} type="date" width="short" />
				<TextField field={fields.validTo} label={t.validTo} type="date" width="short" />
			</FieldRow>
		</FieldSet>
	)
}

/** A draft version: amount and period, common conditions as fields, the rest as JSON, payments. */
export function VersionForm(props: Props) {
	const t = useText(incentivePolicyText).version
	const [form, fields] = useVersionForm(props)
	const labels = Object.fromEntries(
		Object.keys(props.initial).map((name) => [name, (t as Record<string, unknown>)[name]]),
	) as Record<string, string>
	const firstShare = { 'schedule[0].percent': t.schedule, amountYuan: t.amount }
	return (
		<Form form={form} labels={{ ...labels, ...firstShare }}>
			<Basics fields={fields} />
			<ConditionFields fields={fields} />
			<FieldSet legend={t.rewards}>
				<SelectField
					field={fields.rewards}
					label={t.rewards}
					labelHidden
					width="full"
					options={[
						{ value: 'any', label: t.rewardsAny },
						{ value: 'none', label: t.rewardsNone },
						{ value: 'highest', label: t.rewardsHighest },
					]}
				/>
			</FieldSet>
			<TextArea field={fields.more} label={t.more} hint={t.moreHint} rows={5} />
			<ScheduleRows fields={fields} />
			<FormActions>
				<SubmitButton>{t.save}</SubmitButton>
			</FormActions>
		</Form>
	)
}
