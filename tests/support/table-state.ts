import { currentDatabase } from '~/platform/db.server'

/** Row count and content hash of every table but those named. */
export async function stateOfTables(except: string[]): Promise<Record<string, string>> {
	const { pool } = currentDatabase()
	const { rows } = await pool.query<{ name: string }>(
		`select table_name as name from information_schema.tables
		where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1)`,
		[except],
	)
	const parts = rows.map(
		({ name }) =>
			`select '${name}' as name, count(*) || ':' || coalesce(sum(hashtext(t::text)), 0) as state from "${name}" t`,
	)
	const { rows: states } = await pool.query<{ name: string; state: string }>(
		parts.join(' union all '),
	)
	return Object.fromEntries(states.map(({ name, state }) => [name, state]))
}
