import type { Database } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { listMigrations } from '~/platform/migrate.server'
import type { Check } from '../doctor'
import { embeddedDatabaseExists, withDatabase } from '../with-database'

/** The database as it is; nothing is migrated or made. */
export const databaseChecks: Check[] = [
	{
		name: env.DATABASE_URL ? 'database (DATABASE_URL)' : 'database (embedded)',
		run: async () => {
			if (!env.DATABASE_URL && !embeddedDatabaseExists()) return 'made at the first start'
			return withDatabase(describe, { migrate: false })
		},
	},
]

async function describe({ pool }: Database): Promise<string> {
	const { rows } = await pool.query<{ version: string; encoding: string; migrations: boolean }>(
		`SELECT current_setting('server_version') AS version,
		        current_setting('server_encoding') AS encoding,
		        to_regclass('_prisma_migrations') IS NOT NULL AS migrations`,
	)
	const { version, encoding, migrations } = rows[0]!
	const applied = migrations
		? await pool.query('SELECT 1 FROM _prisma_migrations WHERE finished_at IS NOT NULL')
		: { rowCount: 0 }
	const pending = listMigrations().length - (applied.rowCount ?? 0)
	const state = pending > 0 ? `${pending} migrations apply at the next start` : 'up to date'
	return `PostgreSQL ${version}, ${encoding}, ${state}`
}
