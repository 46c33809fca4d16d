import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { logger } from '~/platform/logger.server'
import { auditHead } from './queries.server'

/** One head of the chain per line: time of sealing, sequence number, hash. */
const file = () => join(env.DATA_DIR, 'audit-heads.log')

async function lines(): Promise<string[]> {
	try {
		return (await readFile(file(), 'utf8')).split('\n').filter(Boolean)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
		throw error
	}
}

/** The hashes kept beside the database so far, oldest first. */
export async function keptHeads(): Promise<string[]> {
	return (await lines()).map((line) => line.split(' ')[2] ?? '').filter(Boolean)
}

/**
 * Writes the chain's head into a file beside the database and into the log, where it has moved:
 * whoever can rewrite the database does not reach what was printed outside it.
 */
export async function keepHead(): Promise<void> {
	const head = await auditHead({ db })
	if (!head || (await lines()).at(-1)?.endsWith(` ${head.hash}`)) return
	const line = `${head.sealedAt.toISOString()} ${head.seq} ${head.hash}\n`
	await appendFile(file(), line, { mode: 0o600 })
	logger.info({ seq: head.seq, hash: head.hash }, 'head of the audit chain')
}
