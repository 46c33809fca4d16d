import { useId } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { ButtonLink } from './button'
import { classNames } from './class-names'
import { Countdown } from './countdown'
import type { When } from './format'
import { useText } from './locale'
import { useReadOnly } from './read-only'
import { Time } from './time'
import styles from './next-step.module.css'

function Until({ deadline, now, label }: { deadline: When; now: When; label?: string }) {
	const t = useText(uiText)
	const late = new Date(deadline) <= new Date(now)
	return (
		<div className={styles.until}>
			<Countdown to={deadline} now={now} label={late ? t.overdue : t.remaining} late={late} />
			<p className={styles.deadline}>
				{label ?? t.deadline} <Time value={deadline} format="deadline" />
			</p>
		</div>
	)
}

type NextStepProps = {
	sentence: ReactNode
	detail?: ReactNode
	action?: { label: string; href: string }
	deadline?: When | null
	/** What happens then; an end unless something else is said. */
	deadlineLabel?: string
	now: When
	/** `over`: it ended, and not well; nothing can be done. */
	tone?: 'act' | 'wait' | 'done' | 'over'
	label?: string
	children?: ReactNode
}

/** The first thing on a signed-in home: what must I do now, and until when. Nothing for readers. */
export function NextStep(props: NextStepProps) {
	const { sentence, detail, action, deadline, now, tone = 'act', label, children } = props
	const t = useText(uiText)
	const id = useId()
	if (useReadOnly()) return null
	return (
		<section className={classNames(styles.step, styles[tone])} aria-labelledby={id}>
			<div className={styles.words}>
				<p className={styles.label}>{label ?? t.nextStep}</p>
				<h2 id={id} className={styles.sentence}>
					{sentence}
				</h2>
				{detail && <div className={styles.detail}>{detail}</div>}
				{(children || action) && (
					<div className={styles.action}>
						{children ?? (
							<ButtonLink size="large" href={action!.href}>
								{action!.label}
							</ButtonLink>
						)}
					</div>
				)}
			</div>
			{deadline && <Until deadline={deadline} now={now} label={props.deadlineLabel} />}
		</section>
	)
}
