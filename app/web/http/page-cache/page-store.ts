/** A page as it is sent: its bytes plain and compressed, and the head that goes with all of them. */
export type KeptPage = {
	etag: string
	bodies: { identity: Buffer; gzip: Buffer; br: Buffer }
	/** Headers of the page itself; those of each answer (its number, its encoding) come on top. */
	headers: readonly string[]
	/** The machine's time in ms from which it may show something that is no longer so. */
	expiresAt: number
}

/** What a rendering came to: a page worth keeping, or (`page: null`) an answer for its asker only. */
export type Made<Answer> = { page: KeptPage | null; answer: Answer }

/**
 * Rendered pages up to `maxBytes`, the least recently asked for leaving first. Of any number of
 * requests for a page that is not there, the first renders and the others wait for it. A page that
 * was begun before a `flush` is handed to those who waited and is not kept.
 */
export function pageStore<Answer>({ maxBytes }: { maxBytes: number }) {
	const pages = new Map<string, KeptPage>()
	const renderings = new Map<string, Promise<Made<Answer>>>()
	let bytes = 0
	let generation = 0

	function remove(key: string): void {
		bytes -= sizeOf(key, pages.get(key))
		pages.delete(key)
	}

	function keep(key: string, page: KeptPage): void {
		remove(key)
		pages.set(key, page)
		bytes += sizeOf(key, page)
		for (const oldest of pages.keys()) {
			if (bytes <= maxBytes) return
			remove(oldest)
		}
	}

	return {
		get(key: string, now: number): KeptPage | null {
			const page = pages.get(key)
			if (!page) return null
			pages.delete(key)
			if (page.expiresAt <= now) {
				bytes -= sizeOf(key, page)
				return null
			}
			pages.set(key, page)
			return page
		},

		render(key: string, make: () => Promise<Made<Answer>>): Promise<Made<Answer>> {
			const running = renderings.get(key)
			if (running) return running
			const born = generation
			const rendering = make()
				.then((made) => {
					if (made.page && born === generation) keep(key, made.page)
					return made
				})
				.finally(() => {
					if (renderings.get(key) === rendering) renderings.delete(key)
				})
			renderings.set(key, rendering)
			return rendering
		},

		/** Forgets everything, and does not keep what is being rendered now. */
		flush(): void {
			pages.clear()
			renderings.clear()
			bytes = 0
			generation++
		},

		size: () => ({ pages: pages.size, bytes }),
	}
}

const PER_PAGE = 1_000

function sizeOf(key: string, page: KeptPage | undefined): number {
	if (!page) return 0
	const { identity, gzip, br } = page.bodies
	return identity.length + gzip.length + br.length + key.length * 2 + PER_PAGE
}
