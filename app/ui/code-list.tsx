import styles from './code-list.module.css'

/** A key or a code to be typed elsewhere; one click selects it whole. */
export function CodeText({ children }: { children: string }) {
	return <code className={styles.code}>{children}</code>
}

/** Codes to be kept, in two columns; `label` names them for those who do not see the page. */
export function CodeList({ codes, label }: { codes: string[]; label: string }) {
	return (
		<ul className={styles.list} aria-label={label}>
			{codes.map((code) => (
				<li key={code}>
					<CodeText>{code}</CodeText>
				</li>
			))}
		</ul>
	)
}
