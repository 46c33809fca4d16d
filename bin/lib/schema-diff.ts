import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type * as Engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import {
	bindMigrationAwareSqlAdapterFactory,
	ColumnTypeEnum,
	type SqlDriverAdapter,
	type SqlQuery,
} from '@prisma/driver-adapter-utils'
import { migrate } from '~/platform/migrate.server'
import { startEmbeddedPostgres } from '~/platform/postgres/embedded.server'
import { projectRoot } from '~/platform/project.server'

const schemaFile = join(projectRoot, 'prisma/schema.prisma')

/** Prisma's own tools want to find this beside the migrations. */
const lockFile = 'provider = "postgresql"\n'

/** Writes the step from the migrations to the schema; null when there is none. */
export async function writeMigration(name: string): Promise<string | null> {
	const sql = await difference({ script: true })
	if (!sql) return null
	const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
	const file = join('prisma/migrations', `${time}_${name}`, 'migration.sql')
	mkdirSync(dirname(join(projectRoot, file)), { recursive: true })
	writeFileSync(join(projectRoot, file), sql)
	writeFileSync(join(projectRoot, 'prisma/migrations/migration_lock.toml'), lockFile)
	return file
}

/**
 * What the schema says beyond the migrations, as text; null when they agree. What Prisma cannot
 * express (CHECKs, triggers, partial and expression indexes) is invisible to it and passes.
 */
export function checkDrift(): Promise<string | null> {
	return difference({ script: false })
}

async function difference({ script }: { script: boolean }): Promise<string | null> {
	const dataDir = mkdtempSync(join(tmpdir(), 'shijia-diff-'))
	const server = await startEmbeddedPostgres({ dataDir, disposable: true })
	try {
		await migrate(server.url())
		return await diffWithSchema(server.url(), script)
	} finally {
		await server.stop()
		rmSync(dataDir, { recursive: true, force: true })
	}
}

async function diffWithSchema(url: string, script: boolean): Promise<string | null> {
	const { SchemaEngine } = await loadEngine()
	const files = [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }]
	const engine = await SchemaEngine.new(
		{ datamodels: files.map(({ path, content }): [string, string] => [path, content]) },
		() => {},
		bindMigrationAwareSqlAdapterFactory(catalogueAware(new PrismaPg({ connectionString: url }))),
	)
	const { exitCode, stdout } = await engine.diff({
		from: { tag: 'schemaDatasource', files, configDir: projectRoot },
		to: { tag: 'schemaDatamodel', files },
		script,
		exitCode: true,
		filters: { externalTables: [], externalEnums: [] },
	})
	return exitCode === 2 ? (stdout ?? '') : null
}

/** Columns of PostgreSQL's catalogue that the engine reads as one character. */
const characterColumns = [
	...['constraint_type', 'confdeltype', 'confupdtype', 'contype'],
	...['relkind', 'typtype', 'provolatile'],
]
const charOid = 18
const textOid = 25

type Row = { fields: { dataTypeID: number }[] }
type PgAdapter = SqlDriverAdapter & { performIO(query: SqlQuery): Promise<Row> }

/**
 * The adapter knows nothing of the catalogue's "char" type, and the engine panics when those
 * columns arrive as text instead of characters.
 */
function catalogueAware(factory: PrismaPg): PrismaPg {
	const connect = factory.connect.bind(factory)
	factory.connect = async () => {
		const adapter = (await connect()) as unknown as PgAdapter
		const performIO = adapter.performIO.bind(adapter)
		const queryRaw = adapter.queryRaw.bind(adapter)
		adapter.performIO = async (query) => {
			const result = await performIO(query)
			for (const field of result.fields)
				if (field.dataTypeID === charOid) field.dataTypeID = textOid
			return result
		}
		adapter.queryRaw = async (query) => {
			const result = await queryRaw(query)
			const columnTypes = result.columnTypes.map((type, index) =>
				characterColumns.includes(result.columnNames[index] ?? '')
					? ColumnTypeEnum.Character
					: type,
			)
			return { ...result, columnTypes }
		}
		return adapter as never
	}
	return factory
}

/** The package's entry imports the .wasm as a module, which Node needs a flag for; this does not. */
async function loadEngine(): Promise<typeof Engine> {
	const require = createRequire(import.meta.url)
	const js = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
	const engine = (await import(js)) as typeof Engine & { __wbg_set_wasm(wasm: unknown): void }
	const { instance } = await WebAssembly.instantiate(readFileSync(js.replace(/\.js$/, '.wasm')), {
		'./schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
	})
	engine.__wbg_set_wasm(instance.exports)
	;(instance.exports.__wbindgen_start as () => void)()
	return engine
}
