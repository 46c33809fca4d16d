import { useEffect, useRef, useState } from 'react'
import { judgingText } from '~/messages/judging'
import { formatSeconds } from '~/ui/format'
import { useText } from '~/ui/locale'

type Answer = { savedAt?: string; revision?: number; result?: { error?: Record<string, string[]> } }
export type Saved = { text: string; tone: 'ok' | 'wait' | 'no' }

const PAUSE = 350
const asText = (mark: number | null) => (mark === null ? '' : String(mark))

/**
 * Saves each criterion's mark shortly after it was changed. A mark that could not be sent stays
 * unsaved and is sent again with the next change or when the network is back. `revision` is the
 * newest the server confirmed, for the form's own buttons.
 */
export function useMarkSaver(action: string, initial: Record<string, string>, revision: number) {
	const t = useText(judgingText).desk
	const known = useRef(initial)
	const wanted = useRef(new Map<string, number | null>())
	const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
	const queue = useRef(Promise.resolve())
	const [saved, setSaved] = useState<Record<string, Saved>>({})
	const [current, setCurrent] = useState(revision)
	const say = (id: string, text: string, tone: Saved['tone']) =>
		setSaved((all) => ({ ...all, [id]: { text, tone } }))

	async function send(id: string) {
		if (!wanted.current.has(id)) return
		const mark = asText(wanted.current.get(id) ?? null)
		const body = new URLSearchParams({ criterionId: id, mark, known: known.current[id] ?? '' })
		say(id, t.saving, 'wait')
		try {
			const response = await fetch(action, { method: 'POST', body })
			const answer = (await response.json()) as Answer
			if (!response.ok || !answer.savedAt) {
				const words = Object.values(answer.result?.error ?? {}).flat()
				say(id, words[0] ?? t.unsaved, 'no')
				return
			}
			if (asText(wanted.current.get(id) ?? null) === mark) wanted.current.delete(id)
			known.current = { ...known.current, [id]: mark }
			setCurrent(answer.revision ?? current)
			say(id, t.savedAt(formatSeconds(answer.savedAt)), 'ok')
		} catch {
			say(id, t.unsaved, 'wait')
		}
	}

	function later(id: string) {
		clearTimeout(timers.current.get(id))
		const timer = setTimeout(() => {
			queue.current = queue.current.then(() => send(id))
		}, PAUSE)
		timers.current.set(id, timer)
	}

	function change(id: string, mark: number | null) {
		wanted.current.set(id, mark)
		for (const waiting of wanted.current.keys()) later(waiting)
	}

	useEffect(() => {
		const again = () => {
			for (const waiting of wanted.current.keys()) later(waiting)
		}
		window.addEventListener('online', again)
		return () => window.removeEventListener('online', again)
	})

	return { saved, revision: current, change }
}
