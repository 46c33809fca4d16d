import { randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import { cookieAt, inDatabase } from './installed-database'

/** A draft entry in a contest of its own, with the browser signed in as its owner. */
export async function signInToDraft(context: BrowserContext, baseURL: string) {
	const { entry, owner } = await inDatabase(async () => {
		const { draftEntry } = await import('../integration/file/scene')
		return draftEntry(`upload-${randomBytes(4).toString('hex')}`)
	})
	await context.addCookies([cookieAt(baseURL, owner.cookie)])
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
