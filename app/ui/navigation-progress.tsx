import { useNavigation } from '@remix-run/react'
import { uiText } from '~/messages/ui'
import { useText } from './locale'
import styles from './navigation-progress.module.css'

/** A thin line at the window's upper edge while another page is fetched or a form is under way. */
export function NavigationProgress() {
	const t = useText(uiText)
	const { state } = useNavigation()
	return <ProgressLine words={state === 'idle' ? '' : t.loading} />
}

/** The line itself; without words nothing is under way and only the empty live region stays. */
export function ProgressLine({ words }: { words: string }) {
	return (
		<div role="status" className={styles.region}>
			{words && (
				<>
					<div className={styles.line} />
					<span className={styles.words}>{words}</span>
				</>
			)}
		</div>
	)
}
