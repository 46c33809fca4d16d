import { uiText } from '~/messages/ui'
import { classNames } from '../class-names'
import { formatBeijingInput } from '../format'
import type { When } from '../format'
import { useText } from '../locale'
import { controlProps, FieldFrame, fieldStyles as styles, initialText } from './field'
import type { FieldProps } from './field'

type DateFieldProps = FieldProps & { min?: When; max?: When }

function DateControl({
	type,
	min,
	max,
	...props
}: DateFieldProps & { type: 'date' | 'datetime-local' }) {
	const { field } = props
	const length = type === 'date' ? 10 : 16
	const bound = (when?: When) =>
		when === undefined ? undefined : formatBeijingInput(when).slice(0, length)
	return (
		<FieldFrame {...props}>
			<input
				key={field.key}
				{...controlProps(props)}
				type={type}
				min={bound(min)}
				max={bound(max)}
				defaultValue={initialText(field)?.slice(0, length)}
				className={classNames(styles.control, styles.medium)}
			/>
		</FieldFrame>
	)
}

/** An instant in Beijing time, sent as `YYYY-MM-DDTHH:mm`. */
export function DateTimeField(props: DateFieldProps) {
	const t = useText(uiText)
	return <DateControl type="datetime-local" {...props} hint={props.hint ?? t.beijingHint} />
}

/** A calendar day, sent as `YYYY-MM-DD`. */
export function DateField(props: DateFieldProps) {
	return <DateControl type="date" {...props} />
}
