import { SmartLink } from './link'
import styles from './tags.module.css'

type Tag = string | { label: string; href: string }

/** Short words that place a thing: domain, track, kind. */
export function Tags({ items, label }: { items: Tag[]; label?: string }) {
	return (
		<ul className={styles.tags} aria-label={label}>
			{items.map((item) =>
				typeof item === 'string' ? (
					<li key={item}>
						<span className={styles.tag}>{item}</span>
					</li>
				) : (
					<li key={item.href}>
						<SmartLink href={item.href} className={styles.tag}>
							{item.label}
						</SmartLink>
					</li>
				),
			)}
		</ul>
	)
}
