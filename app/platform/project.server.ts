import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, from the sources as well as from the built server. */
export const projectRoot = findProjectRoot(dirname(fileURLToPath(import.meta.url)))

function findProjectRoot(from: string): string {
	if (existsSync(join(from, 'package.json')) && existsSync(join(from, 'prisma'))) return from
	const parent = dirname(from)
	if (parent === from) throw new Error('package.json not found above the server')
	return findProjectRoot(parent)
}
