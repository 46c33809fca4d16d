import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installationSecret } from '~/platform/secrets.server'
import { SetupError } from '~/platform/setup-error'
import type { Places } from './places.server'
import { identity, serverEnvironment } from './run-as.server'

export const databaseUser = 'shijia'

/** The embedded database's password, made at first use; readable by us alone. */
export const clusterPassword = (dataDir: string): string =>
	installationSecret(dataDir, 'postgres-password')

/** Makes the database directory; an attempt that was cut off leaves nothing that looks finished. */
export async function initCluster(
	programs: string,
	{ databaseDir, runAs }: Places,
	password: string,
): Promise<void> {
	const unfinished = `${databaseDir}.new`
	const passwordFile = `${databaseDir}.password`
	rmSync(unfinished, { recursive: true, force: true })
	rmSync(passwordFile, { force: true })
	mkdirSync(unfinished, { mode: 0o700 })
	writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' })
	if (runAs) {
		chownSync(unfinished, runAs.uid, runAs.gid)
		chownSync(passwordFile, runAs.uid, runAs.gid)
	}
	try {
		await run(join(programs, 'bin/initdb'), initArguments(unfinished, passwordFile), runAs)
	} finally {
		rmSync(passwordFile, { force: true })
	}
	renameSync(unfinished, databaseDir)
}

/** LANG may be unset or anything: every choice is spelled out, so the database is always UTF-8. */
function initArguments(directory: string, passwordFile: string): string[] {
	return [
		...['-D', directory, '-U', databaseUser, `--pwfile=${passwordFile}`],
		...['--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions'],
		...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
		...['--locale=C', '--lc-ctype=C.UTF-8', '--lc-collate=C'],
	]
}

function run(program: string, args: string[], runAs: Places['runAs']): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			...identity(runAs),
			cwd: '/',
			env: serverEnvironment(),
			stdio: ['ignore', 'ignore', 'pipe'],
		})
		let errors = ''
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
		child.on('error', (error) => reject(new SetupError(`initdb does not start: ${error.message}`)))
		child.on('close', (code) => {
			if (code === 0) resolve()
			else reject(new SetupError(`initdb failed: ${lastLine(errors)}`))
		})
	})
}

function lastLine(text: string): string {
	const lines = text.trim().split('\n')
	return lines.find((line) => line.includes('error:')) ?? lines.at(-1) ?? 'no message'
}
