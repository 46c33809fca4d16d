import { useLocation } from '@remix-run/react'
import { uiText } from '~/messages/ui'
import { DisplayTools } from './display-tools'
import type { DisplayChoice } from './display-tools'
import { formatDateTime, formatShortDate, formatTime } from './format'
import type { When } from './format'
import { LanguageSwitch } from './header-tools'
import { SmartLink } from './link'
import { useLocale, useText } from './locale'
import { Mark } from './mark'
import { currentItem } from './nav-item'
import type { NavItem } from './nav-item'
import styles from './site-header.module.css'

export type SiteHeaderProps = {
	contestName: string
	homeHref?: string
	nav: NavItem[]
	now: When
	path: string
	account?: { name: string; href: string } | null
	loginHref?: string
	display?: DisplayChoice
}

function UtilityBar({ now, path, account, loginHref = '/login', display }: SiteHeaderProps) {
	const t = useText(uiText)
	const locale = useLocale()
	return (
		<div className={styles.utility}>
			<div className={styles.inner}>
				<p className={styles.clock}>
					<span className={styles.clockWord}>{t.beijingTime} </span>
					<time dateTime={new Date(now).toISOString()}>
						<span className={styles.clockWord}>{formatDateTime(now, locale)}</span>
						<span className={styles.clockShort}>
							{formatShortDate(now, locale)} {formatTime(now)}
						</span>
					</time>
				</p>
				<div className={styles.tools}>
					{display && <DisplayTools path={path} display={display} />}
					<LanguageSwitch path={path} />
					<SmartLink className={styles.account} href={account ? account.href : loginHref}>
						{account ? account.name : t.login}
					</SmartLink>
				</div>
			</div>
		</div>
	)
}

/** Head of every public page: time and tools above, the contest's name and its main parts below. */
export function SiteHeader(props: SiteHeaderProps) {
	const { contestName, homeHref = '/', nav } = props
	const t = useText(uiText)
	const location = useLocation()
	const current = currentItem(nav, location.pathname)
	return (
		<header className={styles.header}>
			<UtilityBar {...props} />
			<div className={styles.masthead}>
				<div className={styles.inner}>
					<SmartLink href={homeHref} className={styles.name}>
						<Mark />
						<span>{contestName}</span>
					</SmartLink>
					<nav className={styles.nav} aria-label={t.mainNavigation}>
						<ul>
							{nav.map((item) => (
								<li key={item.href}>
									<SmartLink href={item.href} aria-current={item === current ? 'page' : undefined}>
										{item.label}
									</SmartLink>
								</li>
							))}
						</ul>
					</nav>
				</div>
			</div>
		</header>
	)
}
