import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { SetupError } from '~/platform/setup-error'

/** The system user PostgreSQL runs as; null = the one who started us. */
export type RunAs = { uid: number; gid: number; name: string } | null

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged user: the owner of an
 * existing database directory, else `postgres`, else one made now.
 */
export function chooseRunAs(databaseDir: string): RunAs {
	if (process.getuid?.() !== 0) return null
	const owner = ownerOf(databaseDir)
	if (owner && owner.uid !== 0) return owner
	const found = findUser('postgres') ?? findUser('shijia')
	if (found) return found
	const made =
		spawnSync('useradd', ['--system', '--no-create-home', 'shijia'], { stdio: 'ignore' }).status ===
		0
	const user = made ? findUser('shijia') : null
	if (user) return user
	throw new SetupError(
		'PostgreSQL does not run as root and no user could be made for it: start as an ordinary user, run `useradd --system postgres`, or set DATABASE_URL.',
	)
}

function ownerOf(path: string): RunAs {
	try {
		const { uid, gid } = statSync(path)
		return { uid, gid, name: String(uid) }
	} catch {
		return null
	}
}

function findUser(name: string): RunAs {
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((entry) => entry.startsWith(`${name}:`))
	if (!line) return null
	const [, , uid, gid] = line.split(':')
	return { uid: Number(uid), gid: Number(gid), name }
}

/** The options with which node starts a program as that user. */
export function identity(runAs: RunAs): { uid?: number; gid?: number } {
	return runAs ? { uid: runAs.uid, gid: runAs.gid } : {}
}

/** Whether that user can pass through `path` and every folder above it. */
export function canTraverse(path: string, runAs: RunAs): boolean {
	if (!runAs) return true
	const { status } = spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], {
		uid: runAs.uid,
		gid: runAs.gid,
		cwd: '/',
		stdio: 'ignore',
	})
	return status === 0
}

/** The topmost folder on the way to `path` that the user cannot enter, for the message. */
export function closedFolder(path: string, runAs: RunAs): string {
	const parent = dirname(path)
	if (parent === path || canTraverse(parent, runAs)) return path
	return closedFolder(parent, runAs)
}

/** Nothing of ours reaches PostgreSQL's programs: no LANG, no PG* settings, no secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
	return { PATH: process.env.PATH, TZ: 'UTC', NODE_ENV: 'production' }
}
