export type Turn = {
	/** Whoever waits from one place takes turns with the other places. */
	place?: string | null
	/** Ends the wait when nobody is there any more to read the answer. */
	signal?: AbortSignal | undefined
}

type Limits = { atOnce: number; longestQueue: number; longestWaitMs: number }
type Waiting = { begin: () => void }
type Busy = (seconds: number) => Error

const LEAST_SECONDS = 5

/**
 * Lets so many pieces of work run at a time and the rest wait: not more than `longestQueue`, not
 * longer than `longestWaitMs`, and the places they come from in turn, so that a crowd behind one
 * address does not keep a single person elsewhere out. Who cannot wait that long is told at once
 * (`busy` makes the error of the seconds after which another try has a chance); who has gone leaves
 * the queue.
 */
export class TurnQueue {
	readonly #limits: Limits
	readonly #busy: Busy
	/** Waiting ones by place; the map's order is the order in which places come next. */
	readonly #places = new Map<string, Waiting[]>()
	#running = 0
	#waiting = 0
	/** A moving average of how long one piece of work holds its place, in milliseconds. */
	#pace = 200

	constructor(limits: Limits, busy: Busy) {
		this.#limits = limits
		this.#busy = busy
	}

	get waiting(): number {
		return this.#waiting
	}

	async run<T>(work: () => Promise<T>, { place, signal }: Turn = {}): Promise<T> {
		if (this.#running < this.#limits.atOnce) this.#running += 1
		else await this.#wait(place ?? '', signal)
		const began = performance.now()
		try {
			return await work()
		} finally {
			this.#pace += (performance.now() - began - this.#pace) / 8
			this.#next()
		}
	}

	/** What somebody who came now would wait. */
	#expectedMs(): number {
		return ((this.#waiting + 1) / this.#limits.atOnce) * this.#pace
	}

	#refusal(): Error {
		return this.#busy(Math.max(LEAST_SECONDS, Math.ceil(this.#expectedMs() / 1_000)))
	}

	#wait(place: string, signal: AbortSignal | undefined): Promise<void> {
		const { longestQueue, longestWaitMs } = this.#limits
		const full = this.#waiting >= longestQueue || this.#expectedMs() > longestWaitMs
		if (full || signal?.aborted) return Promise.reject(this.#refusal())
		return new Promise((resolve, reject) => {
			const leave = () => {
				settle()
				this.#remove(place, waiter)
				reject(this.#refusal())
			}
			const timer = setTimeout(leave, longestWaitMs)
			const settle = () => {
				clearTimeout(timer)
				signal?.removeEventListener('abort', leave)
			}
			const waiter: Waiting = {
				begin: () => {
					settle()
					resolve()
				},
			}
			signal?.addEventListener('abort', leave, { once: true })
			this.#add(place, waiter)
		})
	}

	#add(place: string, waiter: Waiting): void {
		const line = this.#places.get(place)
		if (line) line.push(waiter)
		else this.#places.set(place, [waiter])
		this.#waiting += 1
	}

	#remove(place: string, waiter: Waiting): void {
		const line = this.#places.get(place)
		const at = line?.indexOf(waiter) ?? -1
		if (!line || at === -1) return
		line.splice(at, 1)
		if (line.length === 0) this.#places.delete(place)
		this.#waiting -= 1
	}

	/** Hands the free place to the first of the place that waited longest for its turn. */
	#next(): void {
		const [entry] = this.#places
		if (!entry) {
			this.#running -= 1
			return
		}
		const [place, line] = entry
		const waiter = line.shift()!
		this.#places.delete(place)
		if (line.length > 0) this.#places.set(place, line)
		this.#waiting -= 1
		waiter.begin()
	}
}
