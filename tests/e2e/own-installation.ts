import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import {
	freePort,
	newDataDir,
	type ServerProcess,
	startServer,
	stopServers,
} from '../support/server-process'
import type { Installation } from './lifecycle/admin'

/**
 * A server with a database that no other file of tests uses, empty as on the first day. For whoever
 * moves the contest's clock, or ends the server: the others must not notice.
 */
export type OwnInstallation = Installation & {
	/** Kills the server outright and starts it on what is left. */
	killAndStart(): Promise<void>
}

/** Serves the tests of the calling file, from before the first of them until after the last. */
export async function ownInstallation(): Promise<OwnInstallation> {
	const port = await freePort()
	const dataDir = newDataDir('shijia-own-')
	let server: ServerProcess
	const start = async () => {
		server = await startServer({ DATA_DIR: dataDir, PORT: port, CONTEST_CLOCK: 'movable' })
	}
	test.use({ baseURL: `http://localhost:${port}` })
	test.beforeAll(start)
	test.afterAll(async () => {
		await stopServers()
		stopOrphan(dataDir)
		rmSync(dataDir, { recursive: true, force: true })
	})
	return {
		port,
		dataDir,
		async killAndStart() {
			server.child.kill('SIGKILL')
			const ended = await server.ended
			if (ended !== 'SIGKILL') throw new Error(`The server had ended before: ${ended}`)
			await start()
		},
	}
}

/** The database of a server that was killed and did not come back. */
function stopOrphan(dataDir: string): void {
	try {
		const [pid] = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')
		process.kill(Number(pid), 'SIGINT')
	} catch {
		// It stopped with its server, as it should.
	}
}
