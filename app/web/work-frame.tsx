import { useLocation } from '@remix-run/react'
import type { ComponentProps, ReactNode } from 'react'
import { frameText } from '~/messages/frame'
import { publicText } from '~/messages/public'
import { signs } from '~/messages/punctuation'
import type { ContestFoot } from '~/modules/contest/queries/public-chrome.server'
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
	/** Who holds the contest worked on; absent = the current one. */
	foot?: ContestFoot
	banner?: ReactNode
	children: ReactNode
}

/** The same facts as at the foot of the public pages, in one line. */
function useFooter(contest: ContestFoot | null) {
	const t = useText(publicText)
	const { pair, list } = useText(signs)
	const filings = useFilings(contest)
	const links = [{ href: '/privacy', label: t.privacy }]
	if (!contest) return { links, filings }
	const { contactPhone: phone, contactEmail: email } = contest
	const bodies = [
		[t.hosts, contest.hosts],
		[t.organizers, contest.organizers],
		[t.coOrganizers, contest.coOrganizers],
	] as const
	const facts = [
		...bodies.map(([label, names]) => names.length > 0 && { label: pair(label, list(names)) }),
		phone !== '' && { label: pair(t.phone, phone), href: `tel:${phone.replace(/[^\d+]/g, '')}` },
		email !== '' && { label: email, href: `mailto:${email}` },
		contest.contactHours !== '' && { label: contest.contactHours },
		contest.contactAddress !== '' && { label: contest.contactAddress },
	]
	return { facts: facts.filter((fact) => fact !== false), links, filings }
}

/** The frame of every signed-in page: areas by role, account, flash, from the root's data. */
export function WorkFrame({ side, contestName, foot, banner, children }: Props) {
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
			footer={useFooter(foot ?? root.contact)}
		>
			{children}
		</WorkShell>
	)
}
