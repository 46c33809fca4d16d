import { createContext, createElement, useContext } from 'react'
import type { ReactNode } from 'react'

const InFrame = createContext(false)

/** What stands in a frame that keeps the margins itself. */
export function Framed({ children }: { children: ReactNode }) {
	return createElement(InFrame.Provider, { value: true }, children)
}

/** Whether the frame around keeps the page's margins, so that the page adds none of its own. */
export function useFramed(): boolean {
	return useContext(InFrame)
}
