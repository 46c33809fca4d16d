import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { Locale } from '~/messages/define'

const LocaleContext = createContext<Locale>('zh-CN')

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
	return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

export function useLocale(): Locale {
	return useContext(LocaleContext)
}

/** The texts of one area (`app/messages/<area>.ts`) in the reader's language. */
export function useText<T>(area: Record<Locale, T>): T {
	return area[useLocale()]
}
