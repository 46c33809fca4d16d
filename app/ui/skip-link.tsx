import { uiText } from '~/messages/ui'
import { useText } from './locale'
import styles from './skip-link.module.css'

/** The first thing the keyboard meets: straight to the page's content. */
export function SkipLink() {
	const t = useText(uiText)
	return (
		<a href="#main" className={styles.skip}>
			{t.skip}
		</a>
	)
}
