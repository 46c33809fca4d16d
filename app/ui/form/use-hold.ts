import { useEffect, useRef } from 'react'

const firstAfter = 450
const nextAfter = 90

/**
 * Handlers for a button that acts once per press and keeps acting while it is held down. The
 * keyboard's own click acts once.
 */
export function useHold(act: () => void) {
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
	const held = useRef(false)
	const stop = () => clearTimeout(timer.current)
	const repeat = () => {
		held.current = true
		act()
		timer.current = setTimeout(repeat, nextAfter)
	}
	useEffect(() => () => clearTimeout(timer.current), [])
	return {
		onPointerDown: () => {
			held.current = false
			timer.current = setTimeout(repeat, firstAfter)
		},
		onPointerUp: stop,
		onPointerLeave: stop,
		onPointerCancel: stop,
		onClick: () => {
			stop()
			if (!held.current) act()
			held.current = false
		},
	}
}
