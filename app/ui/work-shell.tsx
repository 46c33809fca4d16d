import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { uiText } from '~/messages/ui'
import { PostButton } from './button'
import { classNames } from './class-names'
import { DisplayTools } from './display-tools'
import type { DisplayChoice } from './display-tools'
import { Flash } from './flash'
import type { FlashMessage } from './flash'
import { formatDateTime } from './format'
import type { When } from './format'
import { HeaderMenu } from './header-menu'
import { LanguageSwitch } from './header-tools'
import { SmartLink } from './link'
import { Framed } from './in-frame'
import { useLocale, useText } from './locale'
import { Mark } from './mark'
import { currentItem } from './nav-item'
import type { NavItem } from './nav-item'
import { NavigationProgress } from './navigation-progress'
import { SkipLink } from './skip-link'
import { WorkFooter } from './work-footer'
import type { WorkFooterProps } from './work-footer'
import { WorkSide } from './work-side'
import type { WorkSideProps } from './work-side'
import styles from './work-shell.module.css'

type Account = { name: string; href: string; links?: { href: string; label: string }[] }

export type WorkShellProps = {
	contestName: string
	homeHref?: string
	areas: NavItem[]
	side?: WorkSideProps
	account: Account
	path: string
	now: When
	display?: DisplayChoice
	flash?: FlashMessage | null
	banner?: ReactNode
	footer?: WorkFooterProps
	children: ReactNode
}

function AccountMenu({ account, path }: { account: Account; path: string }) {
	const t = useText(uiText)
	const links = (account.links ?? []).filter(({ href }) => href !== account.href)
	return (
		<HeaderMenu word={account.name} label={t.menuOf(account.name)} path={path}>
			<div className={styles.accountMenu}>
				<SmartLink href={account.href}>{t.account}</SmartLink>
				{links.map(({ href, label }) => (
					<SmartLink key={href} href={href}>
						{label}
					</SmartLink>
				))}
				<PostButton action="/logout" kind="quiet">
					{t.logout}
				</PostButton>
			</div>
		</HeaderMenu>
	)
}

function WorkHeader(props: WorkShellProps) {
	const { contestName, homeHref = '/', areas, account, path, display } = props
	const t = useText(uiText)
	const location = useLocation()
	const current = currentItem(areas, location.pathname)
	return (
		<header className={styles.header}>
			<div className={styles.bar}>
				<SmartLink href={homeHref} className={styles.name}>
					<Mark small />
					<span>{contestName}</span>
				</SmartLink>
				<nav className={styles.areas} aria-label={t.areaNavigation}>
					<ul>
						{areas.map((item) => (
							<li key={item.href}>
								<SmartLink href={item.href} aria-current={item === current ? 'page' : undefined}>
									{item.label}
									{item.count ? <span className={styles.count}>{item.count}</span> : null}
								</SmartLink>
							</li>
						))}
					</ul>
				</nav>
				<div className={styles.tools}>
					{display && <DisplayTools path={path} display={display} />}
					<LanguageSwitch path={path} />
					<AccountMenu account={account} path={path} />
				</div>
			</div>
		</header>
	)
}

/** What a sheet on paper must say of itself: which contest, printed by whom and when. */
function PrintedHead({ contestName, side, account, now }: WorkShellProps) {
	const t = useText(uiText)
	const locale = useLocale()
	return (
		<div className={styles.printed}>
			<p>
				<span className={styles.printedName}>{side?.title ?? contestName}</span> {side?.note}
			</p>
			<p>{t.printedBy(account.name, formatDateTime(now, locale))}</p>
		</div>
	)
}

/** The frame of signed-in pages: areas of work above, the parts of one contest at the side. */
export function WorkShell(props: WorkShellProps) {
	const { side, now, flash, banner, footer, children } = props
	return (
		<div className={styles.shell}>
			<SkipLink />
			<NavigationProgress />
			<WorkHeader {...props} />
			<PrintedHead {...props} />
			{flash && <Flash message={flash} />}
			{banner && <div className={styles.banner}>{banner}</div>}
			<div className={classNames(styles.body, side && styles.withSide)}>
				{side && <WorkSide {...side} />}
				<main id="main" tabIndex={-1} className={styles.main}>
					<div className={styles.content}>
						<Framed>{children}</Framed>
					</div>
				</main>
			</div>
			<WorkFooter now={now} {...footer} />
		</div>
	)
}
