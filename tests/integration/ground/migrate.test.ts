import { expect, inject, test } from 'vitest'
import { openDatabase } from '~/platform/db.server'
import { listMigrations, migrate, type Migration } from '~/platform/migrate.server'

const first: Migration = { name: '1_first', sql: 'CREATE TABLE a (n int)', checksum: 'one' }
const second: Migration = { name: '2_second', sql: 'CREATE TABLE b (n int)', checksum: 'two' }

async function emptyDatabase(name: string): Promise<string> {
	const admin = openDatabase(inject('serverUrl').replace('DATABASE', 'postgres'))
	await admin.pool.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
	await admin.pool.query(`CREATE DATABASE "${name}"`)
	await admin.close()
	return inject('serverUrl').replace('DATABASE', name)
}

test('of three starters one applies the migrations, two find nothing to do', async () => {
	const url = await emptyDatabase('starters')
	const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
	const names = listMigrations().map(({ name }) => name)
	expect(applied.sort((a, b) => b.length - a.length)).toEqual([names, [], []])
})

test('a migration that fails leaves nothing behind and says where', async () => {
	const url = await emptyDatabase('failing')
	const broken = { ...second, sql: 'CREATE TABLE b (n int);\nINSERT INTO nowhere VALUES (1)' }
	await expect(migrate(url, [first, broken])).rejects.toThrow(
		'Migration 2_second:2 failed and was undone: relation "nowhere" does not exist',
	)
	expect(await migrate(url, [first, second])).toEqual(['2_second'])
})

test('an edited migration and one from a newer version are refused', async () => {
	const url = await emptyDatabase('edited')
	await migrate(url, [first, second])
	await expect(migrate(url, [first, { ...second, checksum: 'other' }])).rejects.toThrow(
		'Migration 2_second was edited after the database had applied it',
	)
	await expect(migrate(url, [first])).rejects.toThrow('which this version does not know')
})
