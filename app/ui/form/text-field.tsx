import { useState } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from '../class-names'
import { useHydrated } from '../hydration'
import { useText } from '../locale'
import { controlProps, FieldFrame, fieldStyles as styles, initialText } from './field'
import type { FieldProps } from './field'

type TextFieldProps = FieldProps & {
	type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | 'date'
	autoComplete?: string
	inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
	width?: 'short' | 'medium' | 'full'
	prefix?: ReactNode
	suffix?: ReactNode
	placeholder?: string
	list?: string[]
}

function Affixed({
	prefix,
	suffix,
	children,
}: {
	prefix?: ReactNode
	suffix?: ReactNode
	children: ReactNode
}) {
	if (!prefix && !suffix) return <>{children}</>
	return (
		<div className={styles.affixed}>
			{prefix && <span className={styles.affix}>{prefix}</span>}
			{children}
			{suffix && <span className={styles.affix}>{suffix}</span>}
		</div>
	)
}

/** One line of text. A password is never printed back. */
export function TextField(props: TextFieldProps) {
	const { field, type = 'text', autoComplete, inputMode, width = 'full', placeholder, list } = props
	const listId = `${field.id}-list`
	return (
		<FieldFrame {...props}>
			<Affixed prefix={props.prefix} suffix={props.suffix}>
				<input
					key={field.key}
					{...controlProps(props)}
					type={type}
					autoComplete={autoComplete}
					inputMode={inputMode}
					placeholder={placeholder}
					maxLength={field.maxLength}
					pattern={field.pattern}
					list={list ? listId : undefined}
					defaultValue={type === 'password' ? undefined : initialText(field)}
					spellCheck={type === 'text' ? undefined : false}
					className={classNames(styles.control, styles[width])}
				/>
			</Affixed>
			{list && (
				<datalist id={listId}>
					{list.map((value) => (
						<option key={value} value={value} />
					))}
				</datalist>
			)}
		</FieldFrame>
	)
}

/** Several lines; `max` is the number of characters, counted as they are typed. */
export function TextArea({
	max,
	rows = 5,
	...props
}: FieldProps & { rows?: number; max?: number }) {
	const { field } = props
	const t = useText(uiText)
	const hydrated = useHydrated()
	const limit = max ?? field.maxLength
	const [length, setLength] = useState(() => (initialText(field) ?? '').length)
	const left = limit === undefined ? 0 : limit - length
	return (
		<FieldFrame {...props}>
			<textarea
				key={field.key}
				{...controlProps(props)}
				rows={rows}
				defaultValue={initialText(field)}
				onChange={(event) => setLength(event.target.value.length)}
				className={styles.control}
			/>
			{limit !== undefined && (
				<span className={classNames(styles.counter, left < 0 && styles.over)}>
					{!hydrated && t.characterLimit(limit)}
					{hydrated && (left < 0 ? t.charactersOver(-left) : t.charactersLeft(left))}
				</span>
			)}
		</FieldFrame>
	)
}

type NumberFieldProps = FieldProps & {
	min?: number
	max?: number
	step?: number | 'any'
	prefix?: ReactNode
	suffix?: ReactNode
	width?: 'short' | 'medium'
}

export function NumberField(props: NumberFieldProps) {
	const { field, min, max, step, width = 'short' } = props
	return (
		<FieldFrame {...props}>
			<Affixed prefix={props.prefix} suffix={props.suffix}>
				<input
					key={field.key}
					{...controlProps(props)}
					type="number"
					inputMode="decimal"
					onWheel={(event) => event.currentTarget.blur()}
					min={min ?? field.min}
					max={max ?? field.max}
					step={step ?? field.step ?? 'any'}
					defaultValue={initialText(field)}
					className={classNames(styles.control, styles.number, styles[width])}
				/>
			</Affixed>
		</FieldFrame>
	)
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
	return <input type="hidden" name={name} value={value} />
}
