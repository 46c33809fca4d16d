import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '~/platform/db.server'
import { migrateJobs } from '~/platform/jobs.server'
import { migrate } from '~/platform/migrate.server'
import { startEmbeddedPostgres } from '~/platform/postgres/embedded.server'

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection string with `DATABASE` in the place of the database's name. */
		serverUrl: string
	}
}

/** One server for the whole run; its database `template` is migrated once and cloned by each file. */
export default async function setup(project: TestProject) {
	const dataDir = mkdtempSync(join(tmpdir(), 'shijia-test-'))
	const server = await startEmbeddedPostgres({ dataDir, disposable: true })
	await createTemplate(server.url('postgres'))
	await migrate(server.url('template'))
	const database = openDatabase(server.url('template'))
	await migrateJobs(database)
	await database.close()
	project.provide('serverUrl', server.url('DATABASE'))
	return async () => {
		await server.stop()
		rmSync(dataDir, { recursive: true, force: true })
	}
}

async function createTemplate(url: string): Promise<void> {
	const admin = openDatabase(url)
	await admin.pool.query('CREATE DATABASE "template"')
	await admin.close()
}
