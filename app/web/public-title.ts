import type { MetaDescriptor } from '@remix-run/react'
import type { Locale } from '~/messages/define'
import { signs } from '~/messages/punctuation'
import type { PublicChrome } from '~/modules/contest/queries/public-chrome.server'
import { pageTitle } from './title'
import type { RootData } from './root-data.server'

type Matches = { id: string; data?: unknown }[]

/** A public page's `meta`: its name before that of the contest whose page it is. */
export function publicTitle(matches: unknown, name: (locale: Locale) => string): MetaDescriptor[] {
	const all = matches as Matches
	const layout = all.find(({ id }) => id === 'routes/_public')?.data
	const contest = (layout as { contest?: PublicChrome | null } | undefined)?.contest
	if (!contest) return pageTitle(all, name)
	const root = all.find(({ id }) => id === 'root')?.data as RootData | undefined
	const locale = root?.locale ?? 'zh-CN'
	return [{ title: signs[locale].tab(name(locale), contest.name) }]
}
