import { randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'

/** The served installation's own data directory: its database is written to directly. */
process.env.DATA_DIR = process.env.E2E_DATA_DIR

/** A draft entry in a contest of its own, with the browser signed in as its owner. */
export async function signInToDraft(context: BrowserContext, baseURL: string) {
	const { runningEmbeddedUrl } = await import('~/platform/postgres/embedded.server')
	const { openDatabase, useDatabase } = await import('~/platform/db.server')
	const { draftEntry } = await import('../integration/file/scene')
	const database = openDatabase(runningEmbeddedUrl(process.env.E2E_DATA_DIR!), { connections: 2 })
	useDatabase(database)
	const { entry, owner } = await draftEntry(`upload-${randomBytes(4).toString('hex')}`)
	await database.close()
	const [name, value] = owner.cookie.split('=') as [string, string]
	await context.addCookies([{ name, value, url: baseURL }])
	return { entryId: entry.id, path: `/entrant/entries/${entry.id}/files` }
}

/** The head of an MP4 as far as magic numbers go, then noise. */
export function video(size: number): Buffer {
	const head = Buffer.from(
		'000000206674797069736f6d0000020069736f6d69736f32617663316d703431',
		'hex',
	)
	return Buffer.concat([head, randomBytes(size - head.length)])
}

export const upload = (name: string, buffer: Buffer) => ({
	name,
	mimeType: 'application/octet-stream',
	buffer,
})
