import { useRouteLoaderData } from '@remix-run/react'
import type { RootData } from './root-data.server'

/** The frame's data (language, contest time, account, flash), from any component of a page. */
export function useRoot(): RootData | undefined {
	return useRouteLoaderData('root') as RootData | undefined
}
