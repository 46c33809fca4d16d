import { createContext, useContext } from 'react'
import type { Locale } from '~/messages/define'
import type { DisplayChoice } from '~/ui/display-tools'

export type Reader = { locale: Locale; display: DisplayChoice; requestId: string }

/**
 * Who reads the page, where no loader has told it: a refused method and a failed root loader leave
 * the page without data. The server's render provides it; such pages are sent without scripts.
 */
export const ReaderContext = createContext<Reader | undefined>(undefined)

export function useReader(): Reader | undefined {
	return useContext(ReaderContext)
}
