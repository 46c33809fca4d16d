import { type Locale, locales } from '~/messages/define'

/** The language kept with an account, a message or an objection; Chinese where it is none of ours. */
export function localeOf({ locale }: { locale: string }): Locale {
	return locales.find((known) => known === locale) ?? 'zh-CN'
}
