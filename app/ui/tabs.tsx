import { useLocation } from '@remix-run/react'
import { formatCount } from './format'
import { SmartLink } from './link'
import { currentItem } from './nav-item'
import type { NavItem } from './nav-item'
import styles from './tabs.module.css'

/** Tabs as links, so that each has an address; equal segments on a phone. */
export function Tabs({ label, items }: { label: string; items: NavItem[] }) {
	const location = useLocation()
	const current = currentItem(items, location.pathname)
	return (
		<nav className={styles.tabs} aria-label={label}>
			<ul>
				{items.map((item) => (
					<li key={item.href}>
						<SmartLink href={item.href} aria-current={item === current ? 'page' : undefined}>
							{item.label}
							{item.count !== undefined && (
								<span className={styles.count}>{formatCount(item.count)}</span>
							)}
						</SmartLink>
					</li>
				))}
			</ul>
		</nav>
	)
}
