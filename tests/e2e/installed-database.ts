/** The served installation's own data directory: its database is written to directly. */
process.env.DATA_DIR = process.env.E2E_DATA_DIR

/** Does what the integration tests' scenes do, in the database of the server under test. */
export async function inDatabase<T>(work: () => Promise<T>): Promise<T> {
	const { runningEmbeddedUrl } = await import('~/platform/postgres/embedded.server')
	const { openDatabase, useDatabase } = await import('~/platform/db.server')
	const database = openDatabase(runningEmbeddedUrl(process.env.E2E_DATA_DIR!), { connections: 2 })
	useDatabase(database)
	try {
		return await work()
	} finally {
		await database.close()
	}
}

/** A session cookie as a browser keeps it. */
export function cookieAt(baseURL: string, session: string) {
	const [name, value] = session.split('=') as [string, string]
	return { name, value, url: baseURL }
}
