import { useLocation } from '@remix-run/react'
import type { ComponentProps, ReactNode } from 'react'
import { frameText } from '~/messages/frame'
import { publicText } from '~/messages/public'
import type { PublicChrome } from '~/modules/contest/queries/public-chrome.server'
import { useText } from '~/ui/locale'
import { WorkShell } from '~/ui/work-shell'
import { useFilings } from './public-frame'
import { UnprovenBanner } from './account/unproven-banner'
import { useRoot } from './use-root'

type Props = {
	/** The section's own navigation beside the page. */
	side?: ComponentProps<typeof WorkShell>['side']
	/** The contest worked on, where it is not the current one. */
	contestName?: string
	banner?: ReactNode
	children: ReactNode
}

function useFooter(contest: PublicChrome | null) {
	const t = useText(publicText)
	const filings = useFilings(contest)
	const facts = contest
		? [
				contest.hosts.length > 0 && `${t.hosts} ${contest.hosts.join(t.listComma)}`,
				contest.contactPhone && `${t.phone} ${contest.contactPhone}`,
				contest.contactHours,
			].filter((fact) => typeof fact === 'string' && fact !== '')
		: []
	return { facts: facts as string[], links: [{ href: '/privacy', label: t.privacy }], filings }
}

/** The frame of every signed-in page: areas by role, account, flash, from the root's data. */
export function WorkFrame({ side, contestName, banner, children }: Props) {
	const t = useText(frameText)
	const root = useRoot()
	const { pathname, search } = useLocation()
	return (
		<WorkShell
			contestName={contestName ?? (root.contestName || t.productTitle)}
			areas={root.areas}
			side={side}
			account={root.account ?? { name: '', href: '/account' }}
			path={pathname + search}
			now={root.now}
			display={root.display}
			flash={root.flash}
			banner={
				root.unproven ? (
					<>
						<UnprovenBanner />
						{banner}
					</>
				) : (
					banner
				)
			}
			footer={useFooter(root.contact ?? null)}
		>
			{children}
		</WorkShell>
	)
}
