import { connect } from 'node:net'

/**
 * The load, in a process of its own: so many kept connections, each asking again as soon as it was
 * answered, for so long and so many requests at most. Order as JSON in the first argument, result
 * as JSON on stdout. Sockets are used plainly, so that the generator costs less than what it drives.
 */
const order = JSON.parse(process.argv[2])
const { host, port, path, headers, connections, seconds, most } = order
const head = [
	`GET ${path} HTTP/1.1`,
	`Host: ${host}:${port}`,
	...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
]
const request = Buffer.from(`${head.join('\r\n')}\r\n\r\n`)
const latencies = new Float64Array(most)
const statuses = {}
let answered = 0
let sent = 0
let bytes = 0
const started = performance.now()
const until = started + seconds * 1000

// A server that stops answering ends the load, not the other way round.
setTimeout(() => process.exit(1), (seconds + 20) * 1000).unref()
await Promise.all(Array.from({ length: connections }, drive))
const elapsed = (performance.now() - started) / 1000
const sorted = latencies.subarray(0, answered).sort()
const at = (share) => sorted[Math.min(answered - 1, Math.floor(answered * share))] ?? 0
process.stdout.write(
	JSON.stringify({ requests: answered, elapsed, p50: at(0.5), p99: at(0.99), statuses, bytes }),
)

function drive() {
	return new Promise((resolve) => {
		const socket = connect(port, host)
		const answer = answerReader()
		let asked = 0
		const ask = () => {
			if (performance.now() >= until || sent >= most) return socket.end()
			sent++
			asked = performance.now()
			socket.write(request)
		}
		socket.setNoDelay(true)
		socket.on('connect', ask)
		socket.on('data', (chunk) => {
			bytes += chunk.length
			const status = answer(chunk)
			if (status === null) return
			latencies[answered++] = performance.now() - asked
			statuses[status] = (statuses[status] ?? 0) + 1
			ask()
		})
		socket.on('error', (error) => (statuses[error.code] = (statuses[error.code] ?? 0) + 1))
		socket.on('close', resolve)
	})
}

/** Takes the pieces of one answer after another; returns its status once the answer is whole. */
function answerReader() {
	let rest = Buffer.alloc(0)
	let body = null
	return (chunk) => {
		rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
		if (body === null) {
			const end = rest.indexOf('\r\n\r\n')
			if (end < 0) return null
			const text = rest.toString('latin1', 0, end)
			const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1]
			body = { status: text.slice(9, 12), left: length === undefined ? -1 : Number(length) }
			rest = rest.subarray(end + 4)
		}
		const used = body.left >= 0 ? (rest.length >= body.left ? body.left : -1) : chunkedEnd(rest)
		if (used < 0) return null
		rest = rest.subarray(used)
		const { status } = body
		body = null
		return status
	}
}

/** Where a chunked body ends, -1 while it does not. */
function chunkedEnd(buffer) {
	for (let at = 0; ;) {
		const line = buffer.indexOf('\r\n', at)
		if (line < 0) return -1
		const size = Number.parseInt(buffer.toString('latin1', at, line), 16)
		at = line + 2 + size + 2
		if (at > buffer.length) return -1
		if (size === 0) return at
	}
}
