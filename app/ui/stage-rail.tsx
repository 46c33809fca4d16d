import { uiText } from '~/messages/ui'
import { VisuallyHidden } from './layout'
import { SmartLink } from './link'
import { useText } from './locale'
import styles from './stage-rail.module.css'

export type Stage = {
	key: string
	name: string
	when: string
	status: 'done' | 'now' | 'next'
	href?: string
}

/** The contest's stages in order: what is over, what is open, what comes. */
export function StageRail({ stages, label }: { stages: Stage[]; label?: string }) {
	const t = useText(uiText)
	const words = { done: t.stageDone, now: t.stageNow, next: t.stageNext }
	return (
		<ol className={styles.rail} aria-label={label ?? t.stages}>
			{stages.map(({ key, name, when, status, href }) => (
				<li
					key={key}
					className={styles[status]}
					aria-current={status === 'now' ? 'step' : undefined}
				>
					<b>{href ? <SmartLink href={href}>{name}</SmartLink> : name}</b>
					<span className={styles.when}>
						{status === 'now' ? (
							<em>{words.now}</em>
						) : (
							<VisuallyHidden>{`${words[status]} `}</VisuallyHidden>
						)}
						<span>{when}</span>
					</span>
				</li>
			))}
		</ol>
	)
}
