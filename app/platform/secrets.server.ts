import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './setup-error'

/**
 * The secret `name` of this installation: 32 random bytes in base64url, made at first use into
 * DATA_DIR/secrets with mode 0600. Two processes that ask at once get the same one.
 */
export function installationSecret(dataDir: string, name: string): string {
	const file = join(dataDir, 'secrets', name)
	return readSecret(file) ?? makeSecret(file)
}

function readSecret(file: string): string | null {
	try {
		const secret = readFileSync(file, 'utf8').trim()
		if (secret) return secret
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException
		if (code === 'ENOENT') return null
		throw new SetupError(`${file} cannot be read (${code}): start as the user who owns it.`)
	}
	throw new SetupError(
		`${file} is empty: restore it from a backup, or remove it to make a new one.`,
	)
}

function makeSecret(file: string): string {
	const unfinished = `${file}.${process.pid}`
	try {
		mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
		writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
		linkSync(unfinished, file)
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException
		if (code !== 'EEXIST') throw new SetupError(`${file} cannot be written (${code}).`)
	} finally {
		rmSync(unfinished, { force: true })
	}
	return readFileSync(file, 'utf8').trim()
}
