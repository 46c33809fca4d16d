import { currentDatabase, type Database, useDatabase } from '~/platform/db.server'

const rolledBack = Symbol('rolled back')

type Run = (tx: unknown) => Promise<unknown>

/** Every command runs to its end, answers, and leaves nothing behind. */
function withoutCommits(database: Database): Database {
	async function transaction(run: Run, options?: object) {
		let result: unknown
		const whole = async (tx: unknown) => {
			result = await run(tx)
			throw rolledBack
		}
		await database.db.$transaction(whole, options).catch((error: unknown) => {
			if (error !== rolledBack) throw error
		})
		return result
	}
	const db = new Proxy(database.db, {
		get(client, name) {
			if (name === '$transaction') return transaction
			const value: unknown = Reflect.get(client, name)
			return typeof value === 'function' ? value.bind(client) : value
		},
	})
	return { ...database, db }
}

/** While `run` lasts, the process's transactions are rolled back after they are done. */
export async function dryRun<Result>(run: () => Promise<Result>): Promise<Result> {
	const database = currentDatabase()
	useDatabase(withoutCommits(database))
	try {
		return await run()
	} finally {
		useDatabase(database)
	}
}
