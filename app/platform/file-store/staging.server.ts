import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durable.server'

const ID = /^[0-9a-f-]{36}$/

export type Appended = { size: number; sha256: string }

async function hashOf(path: string): Promise<Hash> {
	const hash = createHash('sha256')
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk)
	return hash
}

/** Bytes on their way: one partial file per upload, which outlives a restart. */
export function stagingArea(root: string) {
	const pathOf = (id: string) => {
		if (!ID.test(id)) throw new Error(`not an upload id: ${id}`)
		return join(root, `${id}.part`)
	}
	const sizeOf = async (id: string) => (await stat(pathOf(id)).catch(() => null))?.size ?? 0

	/**
	 * Appends `bytes` to what has arrived, at most up to `limit` in all, and makes it durable.
	 * What arrived before the source failed is kept, and the failure thrown on.
	 */
	async function append(
		id: string,
		bytes: AsyncIterable<Uint8Array>,
		limit: number,
	): Promise<Appended> {
		await mkdir(root, { recursive: true, mode: 0o700 })
		const path = pathOf(id)
		const file = await open(path, 'a', 0o600)
		try {
			let { size } = await file.stat()
			const hash = size > 0 ? await hashOf(path) : createHash('sha256')
			for await (const chunk of bytes) {
				if (size + chunk.length > limit) throw new TooManyBytes()
				await file.appendFile(chunk)
				hash.update(chunk)
				size += chunk.length
			}
			return { size, sha256: hash.digest('hex') }
		} finally {
			await file.sync()
			await file.close()
			await syncFolder(root)
		}
	}

	return {
		pathOf,
		sizeOf,
		append,
		remove: (id: string) => rm(pathOf(id), { force: true }),
		/** Ids of all partial files with the machine's time of their last byte. */
		async list(): Promise<{ id: string; touchedAt: Date }[]> {
			const names = await readdir(root).catch(() => [])
			const ids = names.filter((name) => name.endsWith('.part')).map((name) => name.slice(0, -5))
			const known = ids.filter((id) => ID.test(id))
			const dates = await Promise.all(known.map((id) => stat(pathOf(id)).catch(() => null)))
			return known.flatMap((id, index) => {
				const touchedAt = dates[index]?.mtime
				return touchedAt ? [{ id, touchedAt }] : []
			})
		},
		/** Bytes an unprivileged process can still write there. */
		async freeBytes(): Promise<number> {
			await mkdir(root, { recursive: true, mode: 0o700 })
			const { bavail, bsize } = await statfs(root)
			return bavail * bsize
		},
	}
}

/** More arrived than was declared. */
export class TooManyBytes extends Error {
	constructor() {
		super('more bytes than declared')
		this.name = 'TooManyBytes'
	}
}
