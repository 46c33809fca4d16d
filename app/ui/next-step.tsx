import { useId } from 'react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { ButtonLink } from './button'
import { classNames } from './class-names'
import { Countdown } from './countdown'
import type { When } from './format'
import { useText } from './locale'
import { Time } from './time'
import styles from './next-step.module.css'

/** The first thing on a signed-in home: what must I do now, and until when. */
export function NextStep({
	sentence,
	detail,
	action,
	deadline,
	now,
	tone = 'act',
	label,
	children,
}: {
	sentence: ReactNode
	detail?: ReactNode
	action?: { label: string; href: string }
	deadline?: When | null
	now: When
	tone?: 'act' | 'wait' | 'done'
	label?: string
	children?: ReactNode
}) {
	const t = useText(uiText)
	const id = useId()
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
			{deadline && (
				<div className={styles.until}>
					<Countdown to={deadline} now={now} label={t.remaining} />
					<p className={styles.deadline}>
						{t.deadline} <Time value={deadline} format="deadline" />
					</p>
				</div>
			)}
		</section>
	)
}
