import type { MetaDescriptor, UIMatch } from '@remix-run/react'
import { frameText } from '~/messages/frame'
import type { Locale } from '~/messages/define'
import { signs } from '~/messages/punctuation'
import type { RootData } from './root-data.server'

type Matches = { id: string; data?: unknown }[] | UIMatch[]

/**
 * A page's `meta`: its name before the contest's, the current one's unless `contest` names another.
 * `name` picks the words in the page's language.
 */
export function pageTitle(
	matches: Matches,
	name: (locale: Locale) => string,
	contest?: string,
): MetaDescriptor[] {
	const root = (matches as { id: string; data?: unknown }[]).find(({ id }) => id === 'root')
		?.data as RootData | undefined
	const locale = root?.locale ?? 'zh-CN'
	const site = contest || root?.contestName || frameText[locale].productTitle
	return [{ title: signs[locale].tab(name(locale), site) }]
}
