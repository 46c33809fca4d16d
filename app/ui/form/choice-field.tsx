import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from '../class-names'
import { useText } from '../locale'
import {
	controlProps,
	FieldErrors,
	FieldFrame,
	fieldStyles as styles,
	GroupFrame,
	Hint,
	initialList,
	initialText,
	RequiredWord,
} from './field'
import type { FieldLike, FieldProps } from './field'

export type Option = {
	value: string
	label: string
	hint?: ReactNode
	disabled?: boolean
	group?: string
}

const groupsOf = (options: Option[]) => [...new Set(options.map(({ group }) => group))]

function SelectOptions({ options }: { options: Option[] }) {
	return (
		<>
			{options.map(({ value, label, disabled }) => (
				<option key={value} value={value} disabled={disabled}>
					{label}
				</option>
			))}
		</>
	)
}

/** One of many, as a native list; an empty first line unless the field has a value. */
export function SelectField({
	options,
	placeholder,
	width = 'medium',
	...props
}: FieldProps & { options: Option[]; placeholder?: string; width?: 'short' | 'medium' | 'full' }) {
	const t = useText(uiText)
	const { field } = props
	const { readOnly: _readOnly, ...control } = controlProps(props)
	return (
		<FieldFrame {...props}>
			<select
				key={field.key}
				{...control}
				defaultValue={initialText(field) ?? ''}
				className={classNames(styles.control, styles[width])}
			>
				{!options.some(({ value }) => value === '') && (
					<option value="">{placeholder ?? t.choose}</option>
				)}
				{groupsOf(options).map((group) => {
					const inside = options.filter((option) => option.group === group)
					if (group === undefined) return <SelectOptions key="" options={inside} />
					return (
						<optgroup key={group} label={group}>
							<SelectOptions options={inside} />
						</optgroup>
					)
				})}
			</select>
		</FieldFrame>
	)
}

function Choice({
	type,
	field,
	option,
	checked,
}: {
	type: 'radio' | 'checkbox'
	field: FieldLike
	option: Option
	checked: boolean
}) {
	const id = `${field.id}-${option.value}`
	return (
		<label htmlFor={id} className={styles.choice}>
			<input
				key={field.key}
				id={id}
				type={type}
				name={field.name}
				form={field.formId}
				value={option.value}
				defaultChecked={checked}
				disabled={option.disabled}
				aria-describedby={option.hint ? `${id}-hint` : undefined}
			/>
			<span>
				{option.label}
				{option.hint && (
					<span id={`${id}-hint`} className={styles.choiceHint}>
						{option.hint}
					</span>
				)}
			</span>
		</label>
	)
}

type GroupProps = FieldProps & { options: Option[]; inline?: boolean }

function ChoiceGroup({
	type,
	options,
	inline,
	...props
}: GroupProps & { type: 'radio' | 'checkbox' }) {
	const chosen = initialList(props.field)
	const many = type === 'checkbox' && options.length > 6
	return (
		<GroupFrame {...props}>
			{groupsOf(options).map((group) => (
				<div key={group ?? ''}>
					{group && <p className={styles.optionGroup}>{group}</p>}
					<div className={classNames(styles.options, inline && styles.inline, many && styles.many)}>
						{options
							.filter((option) => option.group === group)
							.map((option) => (
								<Choice
									key={option.value}
									type={type}
									field={props.field}
									option={option}
									checked={chosen.includes(option.value)}
								/>
							))}
					</div>
				</div>
			))}
		</GroupFrame>
	)
}

/** One of few, all seen at once. */
export function RadioGroup(props: GroupProps) {
	return <ChoiceGroup type="radio" {...props} />
}

/** Any of few; all are sent under the same name. */
export function CheckboxGroup(props: GroupProps) {
	return <ChoiceGroup type="checkbox" {...props} />
}

/** One yes or no. The label says yes to what. */
export function CheckboxField({ value = 'on', ...props }: FieldProps & { value?: string }) {
	const { field, label, hint, required } = props
	const { readOnly: _readOnly, ...control } = controlProps(props)
	const start = field.initialValue
	return (
		<div className={classNames(styles.field, field.errors?.length && styles.invalid)}>
			<FieldErrors field={field} />
			<label htmlFor={field.id} className={styles.choice}>
				<input
					key={field.key}
					{...control}
					type="checkbox"
					value={value}
					defaultChecked={start === value || start === true || start === 'on'}
				/>
				<span>
					{label}
					{(required ?? field.required) && <RequiredWord />}
					{hint && <Hint field={field}>{hint}</Hint>}
				</span>
			</label>
		</div>
	)
}
