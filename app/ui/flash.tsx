import { uiText } from '~/messages/ui'
import { useText } from './locale'
import styles from './flash.module.css'
import { classNames } from './class-names'

export type FlashMessage = { tone: 'success' | 'error' | 'info'; text: string }

/** What the last action did, said once on the page that follows it. */
export function Flash({ message }: { message: FlashMessage }) {
	const t = useText(uiText)
	const words = { success: t.success, error: t.failed, info: t.info }
	return (
		<div
			id="flash"
			className={classNames(styles.flash, styles[message.tone])}
			role={message.tone === 'error' ? 'alert' : 'status'}
		>
			<p className={styles.inner}>
				<b>{words[message.tone]}</b>
				<span>{message.text}</span>
			</p>
		</div>
	)
}
