import { useLocation, useParams } from '@remix-run/react'
import type { ComponentProps, ReactNode } from 'react'
import { frameText } from '~/messages/frame'
import { publicText } from '~/messages/public'
import type { ContestFoot, PublicChrome } from '~/modules/contest/queries/public-chrome.server'
import { Band } from '~/ui/band'
import { useText } from '~/ui/locale'
import { SiteShell } from '~/ui/site-shell'
import { reportHref } from './report-href'
import { useRoot } from './use-root'

/**
 * The front of every public link: `/c/<slug>` on a contest's canonical pages, empty on the short
 * addresses of the current contest. `${base}/problems` keeps the reader where the reader is.
 */
export function usePublicBase(): string {
	const { contest } = useParams()
	return contest ? `/c/${contest}` : ''
}

type Footer = ComponentProps<typeof SiteShell>['footer']

/** Where the filing can be looked up, as the mark of a public security filing must lead there. */
const policeFiling = (number: string) =>
	`https://beian.mps.gov.cn/#/query/webSearch?code=${number.replace(/\D/g, '')}`

/** What the law and the contest want said at the foot of a page: filings and where to report. */
export function useFilings(contest: ContestFoot | null) {
	const t = useText(publicText)
	if (!contest) return []
	return [
		contest.icpNumber && { label: t.icp(contest.icpNumber), href: 'https://beian.miit.gov.cn/' },
		contest.policeNumber && {
			label: t.police(contest.policeNumber),
			href: policeFiling(contest.policeNumber),
		},
		contest.reportChannel && {
			label: t.report(contest.reportChannel),
			href: reportHref(contest.reportChannel),
		},
	].filter((filing) => filing !== '')
}

function useFooter(contest: PublicChrome | null): Footer {
	const t = useText(publicText)
	const base = usePublicBase()
	const filings = useFilings(contest)
	const links = [
		{ href: '/verify/receipt', label: t.verifyReceipt },
		{ href: '/verify/ranking', label: t.verifyRanking },
		{ href: '/verify/certificate', label: t.verifyCertificate },
		{ href: `${base}/privacy`, label: t.privacy },
	]
	if (!contest) return { organizers: [], links }
	return {
		organizers: [
			{ label: t.hosts, names: contest.hosts },
			{ label: t.organizers, names: contest.organizers },
			{ label: t.coOrganizers, names: contest.coOrganizers },
		].filter(({ names }) => names.length > 0),
		contact: {
			phone: contest.contactPhone || undefined,
			email: contest.contactEmail || undefined,
			address: contest.contactAddress || undefined,
			hours: contest.contactHours || undefined,
		},
		filings,
		links,
	}
}

function useNav() {
	const t = useText(publicText)
	const base = usePublicBase()
	const { pathname } = useLocation()
	const home = base || '/'
	return [
		{ href: home, label: t.home, current: pathname === home || pathname === `${home}/` },
		{ href: `${base}/problems`, label: t.problems },
		{ href: `${base}/announcements`, label: t.announcements },
		{ href: `${base}/notices`, label: t.notices },
		{ href: `${base}/results`, label: t.results },
		{ href: `${base}/policies`, label: t.policies },
	]
}

type Props = { contest: PublicChrome | null; children: ReactNode }

/** The frame of every public page: the contest's masthead, navigation and footer. */
export function PublicFrame({ contest, children }: Props) {
	const t = useText(publicText)
	const frame = useText(frameText)
	const base = usePublicBase()
	const root = useRoot()
	const { pathname, search } = useLocation()
	return (
		<SiteShell
			header={{
				contestName: contest?.name ?? (root.contestName || frame.productTitle),
				homeHref: base || '/',
				nav: useNav(),
				now: root.now,
				path: pathname + search,
				account: root.account,
				display: root.display,
			}}
			footer={{ ...useFooter(contest), address: root.origin + pathname + search }}
			flash={root.flash}
		>
			{contest?.isDemo ? (
				<Band tone="wait" title={t.demoTitle}>
					{t.demoNote}
				</Band>
			) : null}
			{contest?.state === 'archived' ? <Band tone="info">{t.archived}</Band> : null}
			{children}
		</SiteShell>
	)
}
