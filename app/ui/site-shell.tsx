import type { ReactNode } from 'react'
import { Flash } from './flash'
import type { FlashMessage } from './flash'
import { SiteFooter } from './site-footer'
import type { SiteFooterProps } from './site-footer'
import { SiteHeader } from './site-header'
import type { SiteHeaderProps } from './site-header'
import { SkipLink } from './skip-link'
import styles from './site-shell.module.css'

/** The frame of public pages. */
export function SiteShell({
	header,
	footer,
	flash,
	children,
}: {
	header: SiteHeaderProps
	footer: SiteFooterProps
	flash?: FlashMessage | null
	children: ReactNode
}) {
	return (
		<div className={styles.shell}>
			<SkipLink />
			<SiteHeader {...header} />
			{flash && <Flash message={flash} />}
			<main id="main" tabIndex={-1} className={styles.main}>
				{children}
			</main>
			<SiteFooter {...footer} />
		</div>
	)
}
