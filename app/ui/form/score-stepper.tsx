import { useId, useRef } from 'react'
import type { ReactNode, RefObject } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from '../class-names'
import { useHydrated } from '../hydration'
import { VisuallyHidden } from '../layout'
import { useText } from '../locale'
import { useHold } from './use-hold'
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

function StepButton({
	direction,
	label,
	step,
	disabled,
	control,
}: {
	direction: 1 | -1
	label: string
	step: number
	disabled?: boolean
	control: RefObject<HTMLInputElement>
}) {
	const t = useText(uiText)
	const hydrated = useHydrated()
	const hold = useHold(() => control.current && moveByStep(control.current, direction, step))
	const words = direction === 1 ? t.increase(String(step)) : t.decrease(String(step))
	return (
		<button
			type="button"
			className={classNames(styles.button, !hydrated && styles.asleep)}
			aria-label={`${label} ${words}`}
			disabled={disabled}
			onContextMenu={(event) => event.preventDefault()}
			{...hold}
		>
			{direction === 1 ? '+' : '−'}
		</button>
	)
}

function Head({ id, label, max, guidance, errors }: ScoreStepperProps & { id: string }) {
	const t = useText(uiText)
	return (
		<>
			<div className={styles.head}>
				<label htmlFor={id}>{label}</label>
				<span className={styles.full}>{t.fullMarks(String(max))}</span>
			</div>
			{guidance && (
				<div id={`${id}-guidance`} className={styles.guidance}>
					{guidance}
				</div>
			)}
			{errors && errors.length > 0 && (
				<div id={`${id}-error`} className={styles.error}>
					{errors.map((words) => (
						<p key={words}>
							<VisuallyHidden>{t.error}</VisuallyHidden>
							{words}
						</p>
					))}
				</div>
			)}
		</>
	)
}

function MarkInput({
	props,
	id,
	control,
}: {
	props: ScoreStepperProps
	id: string
	control: RefObject<HTMLInputElement>
}) {
	const { name, form, min = 0, max, step = 0.5, value, disabled, guidance, errors, onValue } = props
	const t = useText(uiText)
	const hydrated = useHydrated()
	const described = [guidance && `${id}-guidance`, errors?.length && `${id}-error`].filter(Boolean)
	return (
		<input
			ref={control}
			id={id}
			name={name}
			form={form}
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
			onWheel={(event) => event.currentTarget.blur()}
			onChange={({ target }) => onValue?.(target.value === '' ? null : target.valueAsNumber)}
			className={classNames(styles.value, !hydrated && styles.typed)}
		/>
	)
}

/**
 * One criterion's mark. The middle is a native number input, so it can be typed and works without
 * scripts; the buttons move it by a step, on and on while held. `onValue` gets every change, null
 * for an empty mark. To show another value from the server, change the component's `key`.
 */
export function ScoreStepper(props: ScoreStepperProps) {
	const { label, step = 0.5, saved, errors, disabled } = props
	const ownId = useId()
	const id = props.id ?? ownId
	const control = useRef<HTMLInputElement>(null)
	const button = { label, step, disabled, control }
	return (
		<div className={classNames(styles.criterion, errors?.length && styles.invalid)}>
			<Head {...props} id={id} />
			<div className={styles.step}>
				<StepButton direction={-1} {...button} />
				<MarkInput props={props} id={id} control={control} />
				<StepButton direction={1} {...button} />
			</div>
			<p className={classNames(styles.saved, saved && styles[saved.tone])} role="status">
				{saved?.text}
			</p>
		</div>
	)
}
