import { existsSync, linkSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { connect, createServer, type Server } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { instanceSocket, prepareDataDir } from './postgres/places.server'
import { SetupError } from './setup-error'

/** What an instance tells whoever asks at its socket. */
export type InstanceInfo = { pid: number; role: string; address: string | null }
export type InstanceLock = { announce(address: string): void; release(): void }

/**
 * Makes this process the only one on the data directory. The lock is a unix socket: while it
 * answers, its holder lives; a socket nobody answers is left from a kill -9 and is taken over.
 */
export async function acquireInstanceLock(dataDir: string, role: string): Promise<InstanceLock> {
	const path = instanceSocket(prepareDataDir(dataDir))
	const own = `${path}.${process.pid}`
	const info: InstanceInfo = { pid: process.pid, role, address: null }
	rmSync(own, { force: true })
	const server = await listen(own, info)
	const release = () => {
		if (inode(path) === inode(own)) rmSync(path, { force: true })
		rmSync(own, { force: true })
		server.close()
	}
	try {
		await claim(path, own)
	} catch (error) {
		release()
		throw error
	}
	server.unref()
	removeRemains(path)
	return { announce: (address) => void (info.address = address), release }
}

/** The instance that holds the data directory now, or null. */
export async function runningInstance(dataDir: string): Promise<InstanceInfo | null> {
	if (!existsSync(dataDir)) return null
	return ask(instanceSocket(prepareDataDir(dataDir)))
}

/** A hard link is made atomically, so of several starters exactly one gets the name. */
async function claim(path: string, own: string): Promise<void> {
	for (let attempt = 0; attempt < 20; attempt++) {
		if (link(own, path)) {
			await sleep(30)
			if (inode(path) === inode(own)) return
			continue
		}
		const holder = inode(path)
		const running = await ask(path)
		if (running) throw alreadyRunning(running)
		removeDead(path, own, holder)
	}
	throw new SetupError(`${path} cannot be taken over: remove it and start again.`)
}

/** Moves the dead socket away; should a faster starter have replaced it meanwhile, puts it back. */
function removeDead(path: string, own: string, dead: number | null): void {
	const aside = `${own}.old`
	try {
		renameSync(path, aside)
	} catch {
		return
	}
	if (inode(aside) !== dead) link(aside, path)
	rmSync(aside, { force: true })
}

/** What killed instances left beside the lock; a live one's is kept. */
function removeRemains(path: string): void {
	for (const name of readdirSync(dirname(path))) {
		const pid = name.startsWith(`${basename(path)}.`) ? Number(name.split('.').at(-1)) : NaN
		if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(dirname(path), name), { force: true })
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0)
		return true
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM'
	}
}

function link(from: string, to: string): boolean {
	try {
		linkSync(from, to)
		return true
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
		throw error
	}
}

function inode(path: string): number | null {
	return lstatSync(path, { throwIfNoEntry: false })?.ino ?? null
}

function listen(path: string, info: InstanceInfo): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = createServer((socket) => {
			socket.on('error', () => {})
			socket.end(JSON.stringify(info))
		})
		server.once('error', (error) =>
			reject(new SetupError(`DATA_DIR takes no unix socket (${error.message}): use a local disk.`)),
		)
		server.listen(path, () => resolve(server))
	})
}

function ask(path: string): Promise<InstanceInfo | null> {
	return new Promise((resolve) => {
		let answer = ''
		const socket = connect(path)
		socket.setTimeout(3000, () => {
			socket.destroy()
			resolve({ pid: 0, role: 'instance that does not answer', address: null })
		})
		socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
		socket.on('error', () => resolve(null))
		socket.on('end', () => resolve(answer ? (JSON.parse(answer) as InstanceInfo) : null))
	})
}

/** The refusal to start beside `running`. */
export function alreadyRunning({ pid, role, address }: InstanceInfo): SetupError {
	const where = address ? ` at ${address}` : ''
	return new SetupError(
		`DATA_DIR is in use by another ${role} (process ${pid})${where}: stop it first, or give this one its own DATA_DIR and PORT.`,
	)
}
