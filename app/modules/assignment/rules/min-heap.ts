/** A binary heap of node numbers by key; of equal keys the one pushed first comes first. */
export class MinHeap {
	readonly #nodes: number[] = []
	readonly #keys: number[] = []
	readonly #turns: number[] = []
	#turn = 0

	get size(): number {
		return this.#nodes.length
	}

	clear(): void {
		this.#nodes.length = this.#keys.length = this.#turns.length = 0
		this.#turn = 0
	}

	push(node: number, key: number): void {
		const turn = this.#turn++
		let at = this.#nodes.length
		while (at > 0) {
			const parent = (at - 1) >> 1
			if (this.#keys[parent]! <= key) break
			this.#move(parent, at)
			at = parent
		}
		this.#set(at, node, key, turn)
	}

	/** The node with the smallest key; only called while `size` is positive. */
	pop(): number {
		const top = this.#nodes[0]!
		const node = this.#nodes.pop()!
		const key = this.#keys.pop()!
		const turn = this.#turns.pop()!
		const size = this.#nodes.length
		if (size === 0) return top
		let at = 0
		for (;;) {
			let child = 2 * at + 1
			if (child >= size) break
			if (child + 1 < size && this.#before(child + 1, child)) child += 1
			if (!this.#precedes(child, key, turn)) break
			this.#move(child, at)
			at = child
		}
		this.#set(at, node, key, turn)
		return top
	}

	#before(a: number, b: number): boolean {
		return this.#precedes(a, this.#keys[b]!, this.#turns[b]!)
	}

	#precedes(at: number, key: number, turn: number): boolean {
		const own = this.#keys[at]!
		return own < key || (own === key && this.#turns[at]! < turn)
	}

	#move(from: number, to: number): void {
		this.#set(to, this.#nodes[from]!, this.#keys[from]!, this.#turns[from]!)
	}

	#set(at: number, node: number, key: number, turn: number): void {
		this.#nodes[at] = node
		this.#keys[at] = key
		this.#turns[at] = turn
	}
}
