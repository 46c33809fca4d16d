import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { env } from '../env.server'
import type { FileStore } from './driver'
import { localStore } from './local.server'
import { stagingArea } from './staging.server'

/** The store this installation keeps its finished files in (setting STORAGE). */
export const fileStore: FileStore = localStore(join(env.DATA_DIR, 'files'))

/** Uploads on their way; always on the local disk, whatever the store. */
export const staging = stagingArea(join(env.DATA_DIR, 'uploads'))

/** SHA-256 of a stored object, read in full. */
export async function storedSha256(id: string): Promise<string> {
	const hash = createHash('sha256')
	for await (const chunk of await fileStore.get(id)) hash.update(chunk as Uint8Array)
	return hash.digest('hex')
}
