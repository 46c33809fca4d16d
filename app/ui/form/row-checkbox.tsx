import { VisuallyHidden } from '../layout'
import styles from './row-checkbox.module.css'

/** Chooses one row of a list for the bulk bar; `form` is the id of the bulk form. */
export function RowCheckbox({
	name,
	value,
	label,
	form,
	checked,
	disabled,
}: {
	name: string
	value: string
	label: string
	form?: string
	checked?: boolean
	disabled?: boolean
}) {
	return (
		<label className={styles.box}>
			<input
				type="checkbox"
				name={name}
				value={value}
				form={form}
				defaultChecked={checked}
				disabled={disabled}
			/>
			<VisuallyHidden>{label}</VisuallyHidden>
		</label>
	)
}
