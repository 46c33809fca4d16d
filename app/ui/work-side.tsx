import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { SmartLink } from './link'
import { useText } from './locale'
import { currentItem } from './nav-item'
import type { NavItem } from './nav-item'
import styles from './work-side.module.css'

export type WorkSideProps = {
	title: string
	note?: ReactNode
	items: (NavItem & { group?: string })[]
}

function SideList({ items }: Pick<WorkSideProps, 'items'>) {
	const location = useLocation()
	const current = currentItem(items, location.pathname)
	const groups = [...new Set(items.map(({ group }) => group))]
	return (
		<>
			{groups.map((group) => (
				<div key={group ?? ''} className={styles.group}>
					{group && <p className={styles.groupName}>{group}</p>}
					<ul>
						{items
							.filter((item) => item.group === group)
							.map((item) => (
								<li key={item.href}>
									<SmartLink href={item.href} aria-current={item === current ? 'page' : undefined}>
										<span>{item.label}</span>
										{item.count ? <span className={styles.count}>{item.count}</span> : null}
									</SmartLink>
								</li>
							))}
					</ul>
				</div>
			))}
		</>
	)
}

/** The parts of one contest: a column on desktop, folded into one line on a phone. */
export function WorkSide({ title, note, items }: WorkSideProps) {
	const t = useText(uiText)
	const location = useLocation()
	const current = currentItem(items, location.pathname)
	return (
		<div className={styles.side}>
			<nav className={styles.column} aria-label={t.sideNavigation}>
				<p className={styles.title}>{title}</p>
				{note && <div className={styles.note}>{note}</div>}
				<SideList items={items} />
			</nav>
			<details className={styles.folded} key={location.pathname}>
				<summary>
					<span className={styles.foldedMenu}>{t.openMenu}</span>
					<span className={styles.foldedNow}>{current?.label ?? title}</span>
				</summary>
				<nav aria-label={t.sideNavigation}>
					<p className={styles.title}>{title}</p>
					<SideList items={items} />
				</nav>
			</details>
		</div>
	)
}
