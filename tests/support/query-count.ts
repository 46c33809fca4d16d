import { currentDatabase } from '~/platform/db.server'

type Client = { query: (...args: unknown[]) => unknown }

const watched = new WeakSet<Client>()
const sent: string[] = []

function watch(client: Client): void {
	if (watched.has(client)) return
	watched.add(client)
	const send = client.query
	client.query = (...args) => {
		const [query] = args as [string | { text?: string }]
		sent.push(typeof query === 'string' ? query : (query.text ?? ''))
		return send.apply(client, args)
	}
}

/** The statements `run` sends to the database, the frames of transactions included. */
export async function watchQueries(run: () => Promise<unknown>): Promise<string[]> {
	const { pool } = currentDatabase()
	pool.on('acquire', watch as never)
	const before = sent.length
	try {
		await run()
		return sent.slice(before)
	} finally {
		pool.off('acquire', watch as never)
	}
}

/** How many statements `run` sends to the database, the frames of transactions included. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
	return (await watchQueries(run)).length
}
