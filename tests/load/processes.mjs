import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '../..')
export const host = '127.0.0.1'

/** Everything started here ends with the bench, however that ends. */
const children = new Set()
const folders = new Set()

export async function endAll() {
	const ended = [...children].map((child) => new Promise((resolve) => child.once('close', resolve)))
	for (const child of children) child.kill('SIGTERM')
	await Promise.race([Promise.all(ended), sleep(20_000, undefined, { ref: false })])
	for (const child of children) child.kill('SIGKILL')
	for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}

function start(arguments_, options) {
	const child = spawn(process.execPath, arguments_, { cwd: root, ...options })
	children.add(child)
	child.once('close', () => children.delete(child))
	return child
}

/** The built server with the demonstration, in a data directory of its own. */
export async function startProduct() {
	const dataDir = mkdtempSync(join(tmpdir(), 'shijia-bench-'))
	folders.add(dataDir)
	const port = await freePort()
	const log = join(dataDir, 'server.log')
	const out = openSync(log, 'a')
	const env = {
		PATH: process.env.PATH,
		HOME: process.env.HOME,
		PORT: String(port),
		HOST: host,
		DATA_DIR: dataDir,
		DEMO: '1',
		RATE_LIMITS: 'off',
		...(process.env.BENCH_NODE_OPTIONS && { NODE_OPTIONS: process.env.BENCH_NODE_OPTIONS }),
	}
	const child = start(['bin/start.mjs'], { env, stdio: ['ignore', out, out] })
	let isOver = false
	child.once('close', () => (isOver = true))
	while (!readFileSync(log, 'utf8').includes('is ready at')) {
		if (isOver) throw new Error(`The server did not start:\n${readFileSync(log, 'utf8')}`)
		await sleep(100)
	}
	const accounts = JSON.parse(readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'))
	return { port, pid: child.pid, accounts }
}

/** A bare node:http with these answers: `{ [path]: { headers, body } }`, body in base64. */
export async function startBare(answers) {
	const child = start([join(here, 'bare.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] })
	child.stdin.end(JSON.stringify(answers))
	const port = await new Promise((resolve) => child.stdout.once('data', resolve))
	return { port: Number(port), pid: child.pid }
}

/** Drives one address and returns the generator's result with the server's CPU ms per request. */
export async function drive({ port, pid }, path, options) {
	const order = { host, port, path, most: 400_000, ...options }
	const child = start([join(here, 'generate.mjs'), JSON.stringify(order)], {
		stdio: ['ignore', 'pipe', 'inherit'],
	})
	const before = cpuMs(pid)
	let json = ''
	for await (const chunk of child.stdout) json += chunk
	if (!json) throw new Error(`${path} was not answered in time`)
	const result = JSON.parse(json)
	const cpu = (cpuMs(pid) - before) / Math.max(1, result.requests)
	return { ...result, perSecond: result.requests / result.elapsed, cpu }
}

/** CPU time of a process, all its threads, in ms (utime and stime of proc(5), in ticks of 10 ms). */
function cpuMs(pid) {
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
	return (Number(fields[11]) + Number(fields[12])) * 10
}

/** One request, its answer as it came over the line. */
export function send(port, path, { method = 'GET', headers = {}, body } = {}) {
	return new Promise((resolve, reject) => {
		const outgoing = request({ host, port, path, method, headers }, (answer) => {
			const chunks = []
			answer.on('data', (chunk) => chunks.push(chunk))
			answer.on('error', reject)
			answer.on('end', () => {
				const { statusCode: status, headers } = answer
				resolve({ status, headers, body: Buffer.concat(chunks) })
			})
		})
		outgoing.on('error', reject)
		outgoing.end(body)
	})
}

function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, host, () => {
			const { port } = probe.address()
			probe.close(() => resolve(port))
		})
	})
}
