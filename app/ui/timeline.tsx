import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { classNames } from './class-names'
import type { When } from './format'
import { StateWord } from './state-word'
import type { Tone } from './state-word'
import { useText } from './locale'
import { Time } from './time'
import styles from './timeline.module.css'

export type TimelineStep = {
	key: string
	title: ReactNode
	who?: string
	when?: When | null
	state: 'done' | 'now' | 'next' | 'no'
	note?: ReactNode
}

const tones: Record<TimelineStep['state'], Tone> = {
	done: 'ok',
	now: 'wait',
	next: 'quiet',
	no: 'no',
}

function Moment({ when }: { when: When }) {
	const isInstant = typeof when !== 'string' || /^\d{4}-\d\d-\d\dT/.test(when)
	return isInstant ? <Time value={when} /> : <>{when}</>
}

/** What happened and what comes: step by step, by whom and when. */
export function Timeline({ steps }: { steps: TimelineStep[] }) {
	const t = useText(uiText)
	const words = { done: t.stepDone, now: t.stepNow, next: t.stepNext, no: t.stepNo }
	return (
		<ol className={styles.timeline}>
			{steps.map(({ key, title, who, when, state, note }) => (
				<li
					key={key}
					className={classNames(styles.step, styles[state])}
					aria-current={state === 'now' ? 'step' : undefined}
				>
					<div className={styles.head}>
						<span className={styles.title}>{title}</span>
						<StateWord tone={tones[state]} word={words[state]} />
					</div>
					{(who || when) && (
						<div className={styles.by}>
							{when && <Moment when={when} />}
							{who && when && ' · '}
							{who}
						</div>
					)}
					{note && <div className={styles.note}>{note}</div>}
				</li>
			))}
		</ol>
	)
}
