import { useRevalidator } from '@remix-run/react'
import { useEffect, useReducer, useRef } from 'react'
import type { Attachment } from '~/modules/file/types'
import { type Failure, sendFile } from './upload-transport'

export type Upload = {
	id: number
	file: File
	loaded: number
	/** Seconds to the next attempt; null: offline; undefined: under way. */
	pause?: number | null | undefined
	/** Why it ended without success; `words` null: the connection gave out. */
	failed?: { words: string | null }
}

type Change =
	{ add: Upload } | { id: number; patch: Partial<Omit<Upload, 'id' | 'file'>> } | { drop: number }

function reduce(uploads: Upload[], change: Change): Upload[] {
	if ('add' in change) return [...uploads, change.add]
	if ('drop' in change) return uploads.filter(({ id }) => id !== change.drop)
	return uploads.map((upload) =>
		upload.id === change.id ? { ...upload, ...change.patch } : upload,
	)
}

/** The browser asks before a page with running uploads is left. */
function useLeaveWarning(active: boolean): void {
	useEffect(() => {
		if (!active) return
		const warn = (event: BeforeUnloadEvent) => event.preventDefault()
		window.addEventListener('beforeunload', warn)
		return () => window.removeEventListener('beforeunload', warn)
	}, [active])
}

const PROBE_MS = 2_000

/** Loading a page's data over a dead line would replace the page by an error: waits till it works. */
async function untilReachable(): Promise<void> {
	for (;;) {
		const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null)
		if (answer?.ok) return
		await new Promise((resolve) => setTimeout(resolve, PROBE_MS))
	}
}

/**
 * The uploads of one field. `start` sends a file; a failed one can be tried again, and `cancel`
 * ends a running one or clears a failed one away. A finished one makes the page load its data anew.
 */
export function useUploads(to: Attachment, onDone: (name: string) => void) {
	const [uploads, change] = useReducer(reduce, [])
	const controllers = useRef(new Map<number, AbortController>())
	const counter = useRef(0)
	const revalidator = useRevalidator()
	useLeaveWarning(uploads.some(({ failed }) => !failed))

	useEffect(() => {
		const running = controllers.current
		return () => running.forEach((controller) => controller.abort())
	}, [])

	async function run(id: number, file: File): Promise<void> {
		const controller = new AbortController()
		controllers.current.set(id, controller)
		try {
			await sendFile(to, file, controller.signal, {
				onProgress: (loaded) => change({ id, patch: { loaded, pause: undefined } }),
				onPause: (pause) => change({ id, patch: { pause } }),
			})
			await untilReachable()
			change({ drop: id })
			onDone(file.name)
			revalidator.revalidate()
		} catch (error) {
			if (controller.signal.aborted) return change({ drop: id })
			change({ id, patch: { pause: undefined, failed: { words: (error as Failure).message } } })
		} finally {
			controllers.current.delete(id)
		}
	}

	return {
		uploads,
		start(file: File) {
			const id = ++counter.current
			change({ add: { id, file, loaded: 0 } })
			void run(id, file)
		},
		refuse(file: File, words: string) {
			change({ add: { id: ++counter.current, file, loaded: 0, failed: { words } } })
		},
		retry({ id, file }: Upload) {
			change({ drop: id })
			this.start(file)
		},
		cancel({ id }: Upload) {
			const controller = controllers.current.get(id)
			if (controller) controller.abort()
			else change({ drop: id })
		},
	}
}
