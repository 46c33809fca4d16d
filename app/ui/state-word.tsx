import { useId } from 'react'
import { classNames } from './class-names'
import styles from './state-word.module.css'

export type Tone = 'ok' | 'wait' | 'no' | 'info' | 'quiet'

/**
 * Two to four characters that name a state. `title` says it in a plain sentence, shown on hover, on
 * touch and to the keyboard, without scripts; so such a word may not stand inside a link or button.
 */
export function StateWord({ tone, word, title }: { tone: Tone; word: string; title?: string }) {
	const id = useId()
	const name = classNames(styles.state, styles[tone])
	if (!title) return <span className={name}>{word}</span>
	return (
		// Focus is what shows the sentence where nothing hovers; a button would promise to act.
		// oxlint-disable-next-line jsx-a11y/no-static-element-interactions
		<span
			className={styles.told}
			// oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
			tabIndex={0}
			aria-describedby={id}
			onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
		>
			<span className={classNames(name, styles.tellable)}>{word}</span>
			<span role="tooltip" id={id} className={styles.sentence}>
				{title}
			</span>
		</span>
	)
}
