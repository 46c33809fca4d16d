import { constants } from 'node:fs'
import { access, mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type FileStore, ObjectMissing } from './driver'
import { moveOnce, syncFolder } from './durable.server'

const ID = /^[0-9a-f-]{36}$/

/** Keeps files below `root`, spread over folders by the last characters of their id. */
export function localStore(root: string): FileStore {
	const pathOf = (id: string) => {
		if (!ID.test(id)) throw new ObjectMissing(id)
		return join(root, id.slice(-2), id)
	}
	return {
		async put(id, staged) {
			const path = pathOf(id)
			await mkdir(dirname(path), { recursive: true, mode: 0o700 })
			await moveOnce(staged.path, path)
			await syncFolder(dirname(path))
		},
		async get(id, range) {
			const file = await open(pathOf(id), 'r').catch((error: NodeJS.ErrnoException) => {
				throw error.code === 'ENOENT' ? new ObjectMissing(id) : error
			})
			return file.createReadStream(range && { start: range.start, end: range.end - 1 })
		},
		async head(id) {
			const found = await stat(pathOf(id)).catch(() => null)
			return found && { size: found.size }
		},
		async delete(id) {
			await rm(pathOf(id), { force: true })
		},
		async check() {
			await mkdir(root, { recursive: true, mode: 0o700 })
			await access(root, constants.W_OK)
		},
	}
}
