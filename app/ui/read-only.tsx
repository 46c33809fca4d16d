import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'

const Reading = createContext(false)

/**
 * Below it nothing can be changed: forms show what they hold and buttons that act are left out.
 * For those who may read a page of work but do none of it; what they send is refused anyway.
 */
export function ReadOnly({ when = true, children }: { when?: boolean; children: ReactNode }) {
	return <Reading.Provider value={when}>{children}</Reading.Provider>
}

export const useReadOnly = () => useContext(Reading)

/** What leads to a change, e.g. the link to a form: nothing where pages are only read. */
export function Changes({ children }: { children: ReactNode }) {
	return useReadOnly() ? null : children
}
