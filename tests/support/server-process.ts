import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '~/platform/project.server'

export type ServerProcess = {
	child: ChildProcess
	origin: string
	/** What it printed so far, both streams. */
	output(): string
	/** The exit code (or signal) once it has ended. */
	ended: Promise<number | string | null>
}

type Settings = Record<string, string | undefined>

/** A new empty data directory below the system's temporary folder. */
export const newDataDir = (prefix = 'shijia-ground-'): string => mkdtempSync(join(tmpdir(), prefix))

/** Runs `bin/start.mjs` as a person would, with only these settings. */
export function runServer(settings: Settings): ServerProcess {
	const child = spawn(process.execPath, ['bin/start.mjs'], {
		cwd: projectRoot,
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			LOG_LEVEL: 'warn',
			...settings,
		} as never,
		stdio: ['ignore', 'pipe', 'pipe'],
	})
	let output = ''
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
	const ended = new Promise<number | string | null>((resolve) =>
		child.once('close', (code, signal) => resolve(code ?? signal)),
	)
	started.push({ child, ended })
	return { child, origin: `http://localhost:${settings.PORT}`, output: () => output, ended }
}

const started: Pick<ServerProcess, 'child' | 'ended'>[] = []

/** Ends what a test has left running. */
export async function stopServers(): Promise<void> {
	for (const { child } of started) child.kill('SIGTERM')
	await Promise.all(started.map(({ ended }) => ended))
}

/** Starts a server and waits until it says that it is ready. */
export async function startServer(settings: Settings): Promise<ServerProcess> {
	const server = runServer(settings)
	let over = false
	void server.ended.then(() => (over = true))
	for (let waited = 0; waited < 40_000 && !over; waited += 50) {
		if (server.output().includes('is ready at')) return server
		await new Promise((resolve) => setTimeout(resolve, 50))
	}
	server.child.kill('SIGKILL')
	throw new Error(`The server did not become ready:\n${server.output()}`)
}

export function freePort(): Promise<string> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, () => {
			const address = probe.address()
			probe.close(() => resolve(String(typeof address === 'object' ? address?.port : 0)))
		})
	})
}
