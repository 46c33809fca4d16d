import { currentDatabase } from '~/platform/db.server'

type Client = { query: (...args: unknown[]) => unknown }

const watched = new WeakSet<Client>()
let sent = 0

function watch(client: Client): void {
	if (watched.has(client)) return
	watched.add(client)
	const query = client.query
	client.query = (...args) => {
		sent += 1
		return query.apply(client, args)
	}
}

/** How many statements `run` sends to the database, the frames of transactions included. */
export async function countQueries(run: () => Promise<unknown>): Promise<number> {
	const { pool } = currentDatabase()
	pool.on('acquire', watch as never)
	const before = sent
	try {
		await run()
		return sent - before
	} finally {
		pool.off('acquire', watch as never)
	}
}
