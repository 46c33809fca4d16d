import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '~/platform/setup-error'

/**
 * Stops a PostgreSQL that outlived a server killed with -9. It is ours only if it is alive, is
 * postgres and names this directory; the caller holds the instance lock, so nobody needs it.
 */
export async function stopOrphan(databaseDir: string): Promise<boolean> {
	const pid = pidInFile(databaseDir)
	if (pid === null || !isPostgresOf(pid, databaseDir)) return false
	signal(pid, 'SIGINT')
	if (await gone(pid, databaseDir, 10_000)) return true
	signal(pid, 'SIGQUIT')
	if (await gone(pid, databaseDir, 5_000)) return true
	throw new SetupError(
		`An older PostgreSQL (process ${pid}) still holds ${databaseDir} and does not stop: end it with \`kill -QUIT ${pid}\` and start again.`,
	)
}

function pidInFile(databaseDir: string): number | null {
	try {
		const [first, directory] = readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')
		return directory === databaseDir && Number(first) > 1 ? Number(first) : null
	} catch {
		return null
	}
}

function isPostgresOf(pid: number, databaseDir: string): boolean {
	try {
		if (process.platform === 'linux') {
			const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
			if (!/(^|\/)postgres$/.test(command[0] ?? '')) return false
			return command.includes(databaseDir) || readlinkSync(`/proc/${pid}/cwd`) === databaseDir
		}
		const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
		return command.includes('postgres') && command.includes(databaseDir)
	} catch {
		return false
	}
}

function signal(pid: number, name: NodeJS.Signals): void {
	try {
		process.kill(pid, name)
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
	}
}

async function gone(pid: number, databaseDir: string, withinMs: number): Promise<boolean> {
	for (let waited = 0; waited < withinMs; waited += 50) {
		if (!isPostgresOf(pid, databaseDir)) return true
		await sleep(50)
	}
	return false
}
