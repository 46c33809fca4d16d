import { useRouteLoaderData } from '@remix-run/react'
import type { RootData } from './root-data.server'

/** The same where a page may stand without it: the document itself and the page of an error. */
export function useRootIfLoaded(): RootData | undefined {
	return useRouteLoaderData('root') as RootData | undefined
}

/** The frame's data (language, contest time, account, flash), from any component of a page. */
export function useRoot(): RootData {
	const root = useRootIfLoaded()
	if (!root) throw new TypeError('The root has no data: its loader failed')
	return root
}
