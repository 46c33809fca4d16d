import { uiText } from '~/messages/ui'
import { formatDateTime } from './format'
import type { When } from './format'
import { SmartLink } from './link'
import { useLocale, useText } from './locale'
import styles from './work-footer.module.css'

export type WorkFooterProps = {
	/** Who holds the contest, and how to reach them: one fact each. */
	facts?: { href?: string; label: string }[]
	links?: { href: string; label: string }[]
	filings?: { href?: string; label: string }[]
}

/** The foot of signed-in pages: who to ask, what the law wants said, and the contest's time. */
export function WorkFooter({
	now,
	facts = [],
	links = [],
	filings = [],
}: WorkFooterProps & { now: When }) {
	const t = useText(uiText)
	const locale = useLocale()
	return (
		<footer className={styles.footer}>
			<ul className={styles.facts}>
				{[...facts, ...links, ...filings].map(({ href, label }) => (
					<li key={label}>{href ? <SmartLink href={href}>{label}</SmartLink> : label}</li>
				))}
			</ul>
			<p className={styles.clock}>
				{t.beijingTime}{' '}
				<time dateTime={new Date(now).toISOString()}>{formatDateTime(now, locale)}</time>
			</p>
		</footer>
	)
}
