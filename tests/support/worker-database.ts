import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'

/** Each file begins with a fresh clone of the template, open as the process's database. */
const dataDir = mkdtempSync(join(tmpdir(), 'shijia-test-data-'))
process.env.DATA_DIR = dataDir
delete process.env.DATABASE_URL

const { openDatabase, useDatabase } = await import('~/platform/db.server')
const name = `worker_${process.env.VITEST_POOL_ID}`
const urlOf = (database: string) => inject('serverUrl').replace('DATABASE', database)
let database: ReturnType<typeof openDatabase>

beforeAll(async () => {
	const admin = openDatabase(urlOf('postgres'), { connections: 1 })
	await admin.pool.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
	await admin.pool.query(`CREATE DATABASE "${name}" TEMPLATE "template"`)
	await admin.close()
	database = openDatabase(urlOf(name), { connections: 10 })
	useDatabase(database)
})

afterAll(async () => {
	await database.close()
	rmSync(dataDir, { recursive: true, force: true })
})
