import { classNames } from './class-names'
import styles from './state-word.module.css'

export type Tone = 'ok' | 'wait' | 'no' | 'info' | 'quiet'

/** Two to four characters that name a state; `title` says it in a plain sentence. */
export function StateWord({ tone, word, title }: { tone: Tone; word: string; title?: string }) {
	return (
		<span className={classNames(styles.state, styles[tone])} title={title}>
			{word}
		</span>
	)
}
