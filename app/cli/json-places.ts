/**
 * Where things stand in a JSON text: `JSON.parse` keeps no positions, and does not always say
 * where it stopped.
 */
const token = /"(?:[^"\\\n]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|"/g

/** The first place at which the text stops being JSON. */
export class JsonFault extends Error {
	readonly line: number

	constructor(line: number, what: string) {
		super(what)
		this.line = line
	}
}

type Visit = (line: number, path: readonly string[]) => void

/** Visits every value with its line and its path of keys and indices; throws JsonFault. */
export function visitJson(text: string, visit: Visit): void {
	const reader = new Reader(text)
	readValue(reader, [], visit)
	if (reader.peek() !== '') throw reader.fault('the end')
}

/** The line of the value at a path, or of its nearest ancestor that is there. */
export function lineOf(text: string, path: readonly string[]): number {
	let best = { depth: -1, line: 1 }
	visitJson(text, (line, here) => {
		const leads = here.length <= path.length && here.every((key, i) => key === path[i])
		if (leads && here.length > best.depth) best = { depth: here.length, line }
	})
	return best.line
}

class Reader {
	readonly #text: string
	readonly #tokens: RegExpExecArray[]
	#next = 0

	constructor(text: string) {
		this.#text = text
		this.#tokens = [...text.matchAll(token)]
	}

	/** The token to come; empty at the end. */
	peek(): string {
		return this.#tokens[this.#next]?.[0] ?? ''
	}

	take(): string {
		const word = this.peek()
		this.#next += 1
		return word
	}

	get line(): number {
		const at = this.#tokens[this.#next]?.index ?? this.#text.trimEnd().length
		return this.#text.slice(0, at).split('\n').length
	}

	fault(expected: string): JsonFault {
		const found = this.peek()
		return new JsonFault(this.line, `expected ${expected}, found ${found || 'the end'}`)
	}
}

function readValue(reader: Reader, path: readonly string[], visit: Visit): void {
	visit(reader.line, path)
	if (reader.peek() === '{') return readMembers(reader, '}', () => readKey(reader), path, visit)
	if (reader.peek() === '[') return readMembers(reader, ']', String, path, visit)
	if (!isScalar(reader.peek())) throw reader.fault('a value')
	reader.take()
}

function readMembers(
	reader: Reader,
	end: string,
	keyAt: (index: number) => string,
	path: readonly string[],
	visit: Visit,
): void {
	reader.take()
	for (let index = 0; reader.peek() !== end || index > 0; index++) {
		readValue(reader, [...path, keyAt(index)], visit)
		if (reader.peek() === end) break
		if (reader.peek() !== ',') throw reader.fault(`, or ${end}`)
		reader.take()
	}
	reader.take()
}

function readKey(reader: Reader): string {
	const word = reader.peek()
	if (!word.startsWith('"') || !isScalar(word)) throw reader.fault('a key in quotes')
	reader.take()
	if (reader.peek() !== ':') throw reader.fault(':')
	reader.take()
	return JSON.parse(word) as string
}

function isScalar(word: string): boolean {
	if (word === '' || '{}[],:'.includes(word)) return false
	try {
		JSON.parse(word)
		return true
	} catch {
		return false
	}
}
