import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from './project.server'
import { SetupError } from './setup-error'

/** The number Prisma's own engine locks, so that `prisma migrate deploy` and we exclude each other. */
const prismaAdvisoryLock = 72707369

export type Migration = { name: string; sql: string; checksum: string }
type AppliedRow = { migration_name: string; checksum: string; finished_at: Date | null }

/** The migrations in the order they apply (their folders' names start with a timestamp). */
export function listMigrations(folder = join(projectRoot, 'prisma/migrations')): Migration[] {
	if (!existsSync(folder)) return []
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort()
		.map((name) => {
			const content = readFileSync(join(folder, name, 'migration.sql'))
			const checksum = createHash('sha256').update(content).digest('hex')
			return { name, sql: content.toString('utf8'), checksum }
		})
}

/**
 * Brings a database up to date and returns the names of what was applied. Starters that run at
 * the same time queue on an advisory lock: one applies, the others find nothing left to do.
 */
export async function migrate(url: string, migrations = listMigrations()): Promise<string[]> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		await client.query('SELECT pg_advisory_lock($1)', [prismaAdvisoryLock])
		await client.query(createMigrationsTable)
		const pending = pendingMigrations(migrations, await appliedRows(client))
		for (const migration of pending) await apply(client, migration)
		return pending.map(({ name }) => name)
	} finally {
		await client.end()
	}
}

const createMigrationsTable = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
	id                  VARCHAR(36) PRIMARY KEY NOT NULL,
	checksum            VARCHAR(64) NOT NULL,
	finished_at         TIMESTAMPTZ,
	migration_name      VARCHAR(255) NOT NULL,
	logs                TEXT,
	rolled_back_at      TIMESTAMPTZ,
	started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
	applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

async function appliedRows(client: pg.Client): Promise<AppliedRow[]> {
	const { rows } = await client.query<AppliedRow>(
		'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
	)
	return rows
}

function pendingMigrations(migrations: Migration[], applied: AppliedRow[]): Migration[] {
	const known = new Map(migrations.map((migration) => [migration.name, migration]))
	for (const row of applied) {
		const name = row.migration_name
		const migration = known.get(name)
		if (!migration) {
			throw new SetupError(
				`The database holds migration ${name}, which this version does not know: start the newer version, or restore a backup of this one.`,
			)
		}
		if (!row.finished_at) {
			throw new SetupError(
				`Migration ${name} was begun by another tool and did not finish: mend it with \`prisma migrate resolve\`.`,
			)
		}
		if (row.checksum !== migration.checksum) {
			throw new SetupError(
				`Migration ${name} was edited after the database had applied it: restore its file and put the change into a new migration.`,
			)
		}
	}
	const done = new Set(applied.map((row) => row.migration_name))
	return migrations.filter(({ name }) => !done.has(name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
	await client.query('BEGIN')
	try {
		await client.query(sql)
		await client.query(
			`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
			 VALUES ($1, $2, clock_timestamp(), $3, 1)`,
			[randomUUID(), checksum, name],
		)
		await client.query('COMMIT')
	} catch (error) {
		await client.query('ROLLBACK')
		const { message, position } = error as { message: string; position?: string }
		const line = position ? `:${sql.slice(0, Number(position)).split('\n').length}` : ''
		throw new SetupError(`Migration ${name}${line} failed and was undone: ${message}`)
	}
}
