import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { contestText } from '~/messages/contest'
import { disclosureText } from '~/messages/disclosure'
import { getOrganizerChrome } from '~/modules/contest/queries/organizer-chrome.server'
import { useText } from '~/ui/locale'
import { Notice } from '~/ui/notice'
import { ReadOnly } from '~/ui/read-only'
import { requireContext } from '~/web/context.server'
import { pageTitle } from '~/web/title'
import { WorkFrame } from '~/web/work-frame'

type Key = keyof (typeof contestText)['zh-CN']['side']
type Group = keyof (typeof contestText)['zh-CN']['sideGroups']

/** Address below /organizer/:contest, and the phase of work it belongs to. */
const pages: [Key, string, Group | null][] = [
	['overview', '', null],
	['settings', '/settings', 'setUp'],
	['problems', '/problems', 'setUp'],
	['announcements', '/announcements', 'setUp'],
	['organizations', '/organizations', 'review'],
	['screening', '/screening', 'review'],
	['judges', '/judges', 'review'],
	['assignment', '/assignment', 'review'],
	['progress', '/progress', 'review'],
	['ranking', '/ranking', 'review'],
	['decision', '/decision', 'publish'],
	['notice', '/notice', 'publish'],
	['release', '/release', 'publish'],
	['awards', '/awards', 'publish'],
	['mail', '/mail', null],
]

export async function loader({ request, params }: LoaderFunctionArgs) {
	const ctx = await requireContext(request)
	return getOrganizerChrome(ctx, params.contest!)
}

/** The area's name before the contest's; a page within it may name itself. */
export const meta: MetaFunction<typeof loader> = ({ data, location, matches }) => {
	const below = location.pathname.split('/').slice(3).join('/')
	const [key] = pages.find(([, path]) => path && `/${below}`.startsWith(path)) ?? pages[0]!
	return pageTitle(matches, (locale) => contestText[locale].side[key], data?.name)
}

export default function OrganizerContestLayout() {
	const t = useText(contestText)
	const contest = useLoaderData<typeof loader>()
	const { readOnly } = useText(disclosureText)
	const root = `/organizer/${contest.slug}`
	const note = [contest.edition, t.states[contest.state], contest.isDemo && t.demo]
	const items = pages
		.filter(([key, , group]) => contest.wholeContest || (group !== 'setUp' && key !== 'mail'))
		.map(([key, path, group]) => ({
			href: root + path,
			label: t.side[key],
			group: group ? t.sideGroups[group] : undefined,
		}))
	return (
		<WorkFrame
			contestName={contest.name}
			foot={contest.foot}
			banner={contest.readOnly ? <Notice tone="info" title={readOnly} /> : undefined}
			side={{ title: contest.name, note: note.filter(Boolean).join(' · '), items }}
		>
			<ReadOnly when={contest.readOnly}>
				<Outlet />
			</ReadOnly>
		</WorkFrame>
	)
}
