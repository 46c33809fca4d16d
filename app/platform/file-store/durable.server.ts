import { link, open, unlink } from 'node:fs/promises'

/** Makes the names in a folder survive a power loss. */
export async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, 'r')
	try {
		await folder.sync()
	} finally {
		await folder.close()
	}
}

/** Renames without ever replacing: false when `to` exists already (`from` is removed all the same). */
export async function moveOnce(from: string, to: string): Promise<boolean> {
	let moved = true
	try {
		await link(from, to)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
		moved = false
	}
	await unlink(from)
	return moved
}
