import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { formatBytes } from './format'
import { VisuallyHidden } from './layout'
import { useText } from './locale'
import { Hash } from './proof-line'
import styles from './file-list.module.css'

export type ListedFile = {
	id: string
	name: string
	type: string
	bytes: number | bigint | string
	sha256?: string | null
	href?: string
	note?: ReactNode
	state?: ReactNode
	actions?: ReactNode
}

/** Files with what proves them: type, size, checksum. */
export function FileList({ files, empty }: { files: ListedFile[]; empty?: ReactNode }) {
	const t = useText(uiText)
	if (files.length === 0) return <p className={styles.empty}>{empty ?? t.noFiles}</p>
	return (
		<ul className={styles.files}>
			{files.map(({ id, name, type, bytes, sha256, href, note, state, actions }) => (
				<li key={id} className={styles.file}>
					<div className={styles.words}>
						<div className={styles.name}>
							{href ? (
								<a href={href} download={name}>
									<VisuallyHidden>{t.download} </VisuallyHidden>
									{name}
								</a>
							) : (
								name
							)}
							{state}
						</div>
						<div className={styles.facts}>
							<span>{type}</span>
							<span>{formatBytes(bytes)}</span>
							{sha256 && <Hash value={sha256} label={t.sha256} />}
						</div>
						{note && <div className={styles.note}>{note}</div>}
					</div>
					{actions && <div className={styles.actions}>{actions}</div>}
				</li>
			))}
		</ul>
	)
}
