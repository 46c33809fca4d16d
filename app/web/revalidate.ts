import type { ShouldRevalidateFunction } from '@remix-run/react'

/** A refused stale form shows what was saved meanwhile, so its page loads anew (409 alone would not). */
export const revalidateOnConflict: ShouldRevalidateFunction = ({
	actionStatus,
	defaultShouldRevalidate,
}) => actionStatus === 409 || defaultShouldRevalidate
