import { useLocation, useNavigationType } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** What has been told the person already, and keeps the focus. */
const told = '[role=alert], dialog'

/**
 * Does for pages that scripts exchange what a browser does for documents: the focus begins at the
 * new page's heading, which also tells the words above it. Within a page it stays where it is; when
 * what had it is gone, the heading gets it.
 */
export function FocusOnArrival() {
	const { pathname } = useLocation()
	const back = useNavigationType() === 'POP'
	const before = useRef(pathname)
	useEffect(() => {
		if (before.current === pathname) return
		before.current = pathname
		if (!document.activeElement?.closest(told)) focusHeading(back)
	}, [pathname, back])
	useEffect(catchLostFocus, [])
	return null
}

/** Watches the element that has the focus; returns what ends the watch. */
function catchLostFocus() {
	let holder: Element | null = null
	const take = ({ target }: FocusEvent) => (holder = target as Element)
	const leave = ({ target }: FocusEvent) => {
		// Left for nothing while it is still there: the person's own will.
		queueMicrotask(() => {
			if (holder && holder === target && !isGone(holder)) holder = null
		})
	}
	const observer = new MutationObserver(() => {
		if (!holder || !isGone(holder)) return
		holder = null
		// What takes the focus by itself, an error summary or a dialog, does so before the next frame;
		// from what is only disabled or hidden the browser takes it at that frame's end.
		requestAnimationFrame(() =>
			setTimeout(() => {
				if ((document.activeElement ?? document.body) === document.body) focusHeading(false)
			}),
		)
	})
	document.addEventListener('focusin', take)
	document.addEventListener('focusout', leave)
	observer.observe(document.body, {
		childList: true,
		subtree: true,
		attributeFilter: ['disabled', 'open', 'hidden'],
	})
	return () => {
		document.removeEventListener('focusin', take)
		document.removeEventListener('focusout', leave)
		observer.disconnect()
	}
}

const folded = 'details:not([open]) > :not(summary)'

/** Taken out of the page, drawn no more, folded away, or of no use any longer. */
const isGone = (element: Element) =>
	!element.isConnected ||
	element.getClientRects().length === 0 ||
	element.closest(folded) !== null ||
	element.matches(':disabled')

/** Going back, the page stays where it was scrolled to. */
function focusHeading(preventScroll: boolean) {
	const heading = document.querySelector<HTMLElement>('main h1')
	if (!heading) return
	heading.tabIndex = -1
	if (document.getElementById('flash')) heading.setAttribute('aria-describedby', 'flash')
	else heading.removeAttribute('aria-describedby')
	heading.focus({ preventScroll })
}
