import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = {
	status: number
	headers: IncomingHttpHeaders
	/** The text as sent. */
	text: string
	/** Path of a redirect, '' without one. */
	location: string
}

export type Sent = {
	method?: string
	/** The request target, sent as it stands: nothing is normalized or escaped. */
	path: string
	headers?: Record<string, string>
	body?: Buffer | string
}

class Stale extends Error {}

/** HTTP without the tidying of fetch, over kept connections, at most `connections` at a time. */
export function rawClient(origin: string, connections = 8) {
	const { hostname, port } = new URL(origin)
	const agent = new Agent({ keepAlive: true, maxSockets: connections })

	function once({ method = 'GET', path, headers = {}, body }: Sent): Promise<Answer> {
		const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
		return new Promise((resolve, reject) => {
			const outgoing = request(
				{
					agent,
					hostname,
					port,
					method,
					path,
					headers: { Host: `${hostname}:${port}`, ...length, ...headers },
				},
				(incoming) => {
					const chunks: Buffer[] = []
					incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
					incoming.on('error', reject)
					incoming.on('end', () =>
						resolve({
							status: incoming.statusCode ?? 0,
							headers: incoming.headers,
							text: Buffer.concat(chunks).toString('utf8'),
							location: incoming.headers.location ?? '',
						}),
					)
				},
			)
			outgoing.on('error', (error) =>
				reject(outgoing.reusedSocket ? new Stale(error.message) : error),
			)
			outgoing.setTimeout(60_000, () => outgoing.destroy(new Error('nothing within a minute')))
			outgoing.end(body)
		})
	}

	/** A kept connection may be closed by the server just as it is used again: then once more. */
	const send = (sent: Sent): Promise<Answer> =>
		once(sent).catch((error: unknown) => {
			if (error instanceof Stale) return once(sent)
			throw error
		})

	return { send, close: () => agent.destroy() }
}

export type RawClient = ReturnType<typeof rawClient>
