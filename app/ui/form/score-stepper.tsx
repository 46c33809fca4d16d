import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from '../class-names'
import { useHydrated } from '../hydration'
import { useText } from '../locale'
import styles from './score-stepper.module.css'

type ScoreStepperProps = {
	name: string
	id?: string
	label: string
	max: number
	min?: number
	step?: number
	value?: string | number | null
	guidance?: ReactNode
	saved?: { text: string; tone: 'ok' | 'wait' | 'no' } | null
	errors?: string[]
	disabled?: boolean
	form?: string
	onValue?: (value: number | null) => void
}

/**
 * Moves the mark as typing would: the value is set past React's own setter, which would otherwise
 * take the event for one it has already seen.
 */
function moveByStep(control: HTMLInputElement, direction: 1 | -1, step: number) {
	if (direction === 1) control.stepUp()
	else control.stepDown()
	const decimals = String(step).split('.')[1]?.length ?? 0
	const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
	setValue?.call(control, control.valueAsNumber.toFixed(decimals))
	control.dispatchEvent(new Event('input', { bubbles: true }))
	control.dispatchEvent(new Event('change', { bubbles: true }))
}

/**
 * One criterion's mark. The middle is a native number input, so it can be typed and works without
 * scripts; the buttons move it by a step. `onValue` gets every change, null for an empty mark.
 */
export function ScoreStepper(props: ScoreStepperProps) {
	const { name, label, max, min = 0, step = 0.5, value, guidance, saved, errors, disabled } = props
	const t = useText(uiText)
	const ownId = useId()
	const id = props.id ?? ownId
	const hydrated = useHydrated()
	const input = useRef<HTMLInputElement>(null)
	const described = [guidance && `${id}-guidance`, errors?.length && `${id}-error`].filter(Boolean)
	const move = (direction: 1 | -1) => input.current && moveByStep(input.current, direction, step)
	const button = (direction: 1 | -1) => (
		<button
			type="button"
			className={classNames(styles.button, !hydrated && styles.asleep)}
			aria-label={`${label} ${direction === 1 ? t.increase(String(step)) : t.decrease(String(step))}`}
			aria-controls={id}
			disabled={disabled}
			onClick={() => move(direction)}
		>
			{direction === 1 ? '+' : '−'}
		</button>
	)
	return (
		<div className={classNames(styles.criterion, errors?.length && styles.invalid)}>
			<div className={styles.head}>
				<label htmlFor={id}>{label}</label>
				<span className={styles.full}>{t.fullMarks(String(max))}</span>
			</div>
			{guidance && (
				<div id={`${id}-guidance`} className={styles.guidance}>
					{guidance}
				</div>
			)}
			{errors?.map((words) => (
				<p key={words} id={`${id}-error`} className={styles.error}>
					{words}
				</p>
			))}
			<div className={styles.step}>
				{button(-1)}
				<input
					ref={input}
					id={id}
					name={name}
					form={props.form}
					type="number"
					inputMode="decimal"
					min={min}
					max={max}
					step={step}
					disabled={disabled}
					defaultValue={value ?? ''}
					placeholder={t.notScored}
					autoComplete="off"
					aria-invalid={errors?.length ? true : undefined}
					aria-describedby={described.length > 0 ? described.join(' ') : undefined}
					onChange={({ target }) =>
						props.onValue?.(target.value === '' ? null : target.valueAsNumber)
					}
					className={classNames(styles.value, !hydrated && styles.typed)}
				/>
				{button(1)}
			</div>
			<p className={classNames(styles.saved, saved && styles[saved.tone])} role="status">
				{saved?.text}
			</p>
		</div>
	)
}
