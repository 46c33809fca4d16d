import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { SmartLink } from './link'
import { StateWord } from './state-word'
import type { Tone } from './state-word'
import { useText } from './locale'
import styles from './task-list.module.css'

export type Task = {
	key: string
	label: ReactNode
	href?: string
	state: 'done' | 'missing' | 'wait' | 'locked'
	hint?: ReactNode
}

const tones: Record<Task['state'], Tone> = {
	done: 'ok',
	missing: 'wait',
	wait: 'info',
	locked: 'quiet',
}

/** What a form or an entry still lacks; each line leads to where it is filled in. */
export function TaskList({ items, label }: { items: Task[]; label?: string }) {
	const t = useText(uiText)
	const words = { done: t.taskDone, missing: t.taskMissing, wait: t.taskWait, locked: t.taskLocked }
	return (
		<ul className={styles.tasks} aria-label={label}>
			{items.map(({ key, label: name, href, state, hint }) => (
				<li key={key} className={styles.task}>
					<div className={styles.words}>
						{href && state !== 'locked' ? (
							<SmartLink href={href} className={styles.link}>
								{name}
							</SmartLink>
						) : (
							<span>{name}</span>
						)}
						{hint && <div className={styles.hint}>{hint}</div>}
					</div>
					<StateWord tone={tones[state]} word={words[state]} />
				</li>
			))}
		</ul>
	)
}
