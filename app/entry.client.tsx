import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode } from 'react'
import { hydrateRoot } from 'react-dom/client'

/** The forms' library asks for it; Chrome 90 and Safari 14.1 came before it. */
if (!('at' in Array.prototype)) {
	// oxlint-disable-next-line no-extend-native -- a stand-in for what the floor lacks, made once
	Object.defineProperty(Array.prototype, 'at', {
		configurable: true,
		writable: true,
		value: function at(this: unknown[], index: number) {
			return this[index < 0 ? this.length + index : index]
		},
	})
}

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<RemixBrowser />
		</StrictMode>,
	)
})
