import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from '../class-names'
import { VisuallyHidden } from '../layout'
import { useText } from '../locale'
import styles from './field.module.css'

/** What a control needs to know of its field; conform's FieldMetadata has this shape. */
export type FieldLike = {
	id: string
	name: string
	formId?: string
	key?: string
	errorId?: string
	descriptionId?: string
	errors?: string[]
	initialValue?: unknown
	required?: boolean
	minLength?: number
	maxLength?: number
	min?: string | number
	max?: string | number
	step?: string | number
	pattern?: string
	multiple?: boolean
}

export type FieldProps = {
	field: FieldLike
	label: string
	labelHidden?: boolean
	hint?: ReactNode
	required?: boolean
	disabled?: boolean
	readOnly?: boolean
}

/** A field of a form that conform does not manage (filters, small forms). */
export function plainField(
	name: string,
	value?: string | string[] | number | null,
	errors?: string[],
): FieldLike {
	const initialValue = typeof value === 'number' ? String(value) : (value ?? undefined)
	return { id: `field-${name}`, name, initialValue, errors }
}

const errorIdOf = (field: FieldLike) => field.errorId ?? `${field.id}-error`
const hintIdOf = (field: FieldLike) => field.descriptionId ?? `${field.id}-description`

/** Attributes shared by every control: name, error and hint references, state. */
export function controlProps({ field, hint, required, disabled, readOnly }: FieldProps) {
	const invalid = Boolean(field.errors?.length)
	const described = [hint && hintIdOf(field), invalid && errorIdOf(field)].filter(Boolean)
	return {
		id: field.id,
		name: field.name,
		form: field.formId,
		required: required ?? field.required,
		disabled,
		readOnly,
		'aria-invalid': invalid || undefined,
		'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
	}
}

/** The value a field starts with, as text. */
export function initialText(field: FieldLike): string | undefined {
	const value = field.initialValue
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The values a field of several starts with. */
export function initialList(field: FieldLike): string[] {
	const value = field.initialValue
	if (Array.isArray(value)) return value.map(String)
	return typeof value === 'string' && value !== '' ? [value] : []
}

export function RequiredWord() {
	const t = useText(uiText)
	return <span className={styles.required}>{t.required}</span>
}

export function Hint({ field, children }: { field: FieldLike; children: ReactNode }) {
	return (
		<div id={hintIdOf(field)} className={styles.hint}>
			{children}
		</div>
	)
}

export function FieldErrors({ field }: { field: FieldLike }) {
	const t = useText(uiText)
	if (!field.errors?.length) return null
	return (
		<div id={errorIdOf(field)} className={styles.error}>
			{field.errors.map((words) => (
				<p key={words}>
					<VisuallyHidden>{t.error}</VisuallyHidden>
					{words}
				</p>
			))}
		</div>
	)
}

/** Label, hint and error words around one control. */
export function FieldFrame({ children, ...props }: FieldProps & { children: ReactNode }) {
	const { field, label, labelHidden, hint, required } = props
	const invalid = Boolean(field.errors?.length)
	return (
		<div className={classNames(styles.field, invalid && styles.invalid)}>
			<label htmlFor={field.id} className={styles.label}>
				{labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
				{!labelHidden && (required ?? field.required) && <RequiredWord />}
			</label>
			{hint && <Hint field={field}>{hint}</Hint>}
			<FieldErrors field={field} />
			{children}
		</div>
	)
}

/** Legend, hint and error words around a group of controls; the group takes the field's id. */
export function GroupFrame({ children, ...props }: FieldProps & { children: ReactNode }) {
	const { field, label, labelHidden, hint, required, disabled } = props
	const { 'aria-describedby': describedBy } = controlProps(props)
	const invalid = Boolean(field.errors?.length)
	return (
		<fieldset
			id={field.id}
			tabIndex={-1}
			disabled={disabled}
			aria-describedby={describedBy}
			className={classNames(styles.field, styles.group, invalid && styles.invalid)}
		>
			<legend className={styles.label}>
				{labelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
				{!labelHidden && (required ?? field.required) && <RequiredWord />}
			</legend>
			{hint && <Hint field={field}>{hint}</Hint>}
			<FieldErrors field={field} />
			{children}
		</fieldset>
	)
}

export { styles as fieldStyles }
