import { type Locale, locales } from '~/messages/define'
import { readCookie } from './cookies.server'

const isLocale = (value: string | undefined): value is Locale =>
	locales.some((locale) => locale === value)

/** English only when the browser asks for it above Chinese; the source language otherwise. */
function fromAcceptLanguage(header: string | null): Locale {
	const wanted = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
			const q = rest.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
			return { tag, weight: q === undefined ? 1 : Number(q) }
		})
		.filter(({ tag, weight }) => weight > 0 && /^(zh|en)(-|$)/.test(tag))
		.sort((a, b) => b.weight - a.weight)
	return wanted[0]?.tag.startsWith('en') ? 'en' : 'zh-CN'
}

/** The language of the answer: the person's choice (cookie `lang`), else the browser's wish. */
export function localeOf(request: Pick<Request, 'headers'>): Locale {
	const chosen = readCookie(request, 'lang')
	return isLocale(chosen) ? chosen : fromAcceptLanguage(request.headers.get('Accept-Language'))
}
