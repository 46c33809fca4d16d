import { createHash } from 'node:crypto'
import {
	chmodSync,
	chownSync,
	existsSync,
	lstatSync,
	mkdirSync,
	realpathSync,
	statSync,
} from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { installationSecret } from '~/platform/secrets.server'
import { SetupError } from '~/platform/setup-error'
import { canTraverse, chooseRunAs, closedFolder, type RunAs } from './run-as.server'

/** A unix socket's address holds this many bytes on Linux, its closing zero included. */
const socketPathLimit = 107
const socketName = '.s.PGSQL.5432'

/** Where the embedded server keeps its files, where it listens and who runs it. */
export type Places = { databaseDir: string; socketDir: string; runAs: RunAs }

/** Makes DATA_DIR (private to us, but passable for PostgreSQL's user) and returns its true path. */
export function prepareDataDir(dataDir: string): string {
	try {
		mkdirSync(dataDir, { recursive: true })
		const path = realpathSync(dataDir)
		if (process.getuid?.() === statSync(path).uid) {
			chmodSync(path, process.getuid() === 0 ? 0o711 : 0o700)
		}
		return path
	} catch (error) {
		throw new SetupError(
			`DATA_DIR ${dataDir} cannot be used (${(error as NodeJS.ErrnoException).code}): make it writable for ${userInfo().username} or set DATA_DIR to another folder.`,
		)
	}
}

/** Decides the places for a prepared data directory. */
export function findPlaces(dataDir: string): Places {
	const inside = join(dataDir, 'postgres')
	const runAs = chooseRunAs(inside)
	const closed = !canTraverse(dataDir, runAs)
	if (closed && existsSync(inside)) {
		throw new SetupError(
			`PostgreSQL runs as ${runAs?.name} and cannot enter ${closedFolder(dataDir, runAs)}: run \`chmod o+x ${closedFolder(dataDir, runAs)}\` or set DATA_DIR to a folder outside it.`,
		)
	}
	const base = closed ? outsidePlace(dataDir) : dataDir
	const databaseDir = join(base, 'postgres')
	const owner = statSync(databaseDir, { throwIfNoEntry: false })?.uid
	if (owner !== undefined && !runAs && owner !== process.getuid?.()) {
		throw new SetupError(
			`${databaseDir} belongs to another user (uid ${owner}): start as that user or as root, or set DATA_DIR to another folder.`,
		)
	}
	const near = join(base, 'run')
	const fits = Buffer.byteLength(join(near, socketName)) <= socketPathLimit
	return { databaseDir, socketDir: fits ? near : `/tmp/shijia-${shortHash(dataDir)}`, runAs }
}

/** Bound to a secret in the data directory, so that a new data directory gets a new database. */
function outsidePlace(dataDir: string): string {
	return `/var/lib/shijia/${shortHash(installationSecret(dataDir, 'place'))}`
}

/** Makes the folders above the database and the socket's own, the latter closed to everyone else. */
export function preparePlaces({ databaseDir, socketDir, runAs }: Places): void {
	const parent = join(databaseDir, '..')
	mkdirSync(parent, { recursive: true, mode: 0o711 })
	mkdirSync(socketDir, { recursive: true, mode: 0o700 })
	const mine = [process.getuid?.(), runAs?.uid]
	const socket = lstatSync(socketDir)
	if (!socket.isDirectory() || !mine.includes(socket.uid)) {
		throw new SetupError(`${socketDir} is in the way (not ours): remove it and start again.`)
	}
	if (socket.uid === process.getuid?.()) chmodSync(socketDir, 0o700)
	if (runAs) chownSync(socketDir, runAs.uid, runAs.gid)
}

/** A path for our own unix socket: in the data directory, or a short one when that is too long. */
export function instanceSocket(dataDir: string): string {
	const near = join(dataDir, 'instance.sock')
	const longest = `${near}.9999999.old`
	if (Buffer.byteLength(longest) <= socketPathLimit) return near
	return `/tmp/shijia-${shortHash(dataDir)}.sock`
}

function shortHash(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12)
}
