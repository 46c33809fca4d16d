import { classNames } from './class-names'
import styles from './mark.module.css'

/** The vermilion seal 佳, from 十佳. */
export function Mark({ small }: { small?: boolean }) {
	return (
		<span
			className={classNames(styles.mark, small && styles.small)}
			lang="zh-CN"
			aria-hidden="true"
		>
			佳
		</span>
	)
}
