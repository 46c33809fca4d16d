import type { MetaFunction } from '@remix-run/node'
import { Outlet, useLocation, useParams } from '@remix-run/react'
import { setUpText } from '~/messages/set-up'
import { Page, Stack } from '~/ui/layout'
import { useText } from '~/ui/locale'
import { PageHeader } from '~/ui/page-header'
import { Tabs } from '~/ui/tabs'
import { pageTitle } from '~/web/title'

export const meta: MetaFunction = ({ matches }) =>
	pageTitle(matches, (locale) => setUpText[locale].title)

const parts = [
	['details', ''],
	['calendar', '/calendar'],
	['tracks', '/tracks'],
	['domains', '/domains'],
	['judging', '/judging'],
	['rules', '/rules'],
	['publication', '/publication'],
] as const

export default function ContestSettings() {
	const t = useText(setUpText)
	const { contest } = useParams()
	const root = `/organizer/${contest}/settings`
	const inJudging = /\/settings\/(rubrics|rounds)\//.test(useLocation().pathname)
	return (
		<Page>
			<Stack gap={5}>
				<PageHeader title={t.title} />
				<Tabs
					label={t.tabsLabel}
					items={parts.map(([key, path]) => ({
						href: root + path,
						label: t.tabs[key],
						current: key === 'judging' && inJudging ? true : undefined,
					}))}
				/>
				<Outlet />
			</Stack>
		</Page>
	)
}
