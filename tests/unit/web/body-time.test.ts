import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { limitBodyTime } from '~/web/http/body-limit.server'
import { keptFor } from '~/web/http/health.server'

afterEach(() => void vi.useRealTimers())

/** Sends a head that promises ten bytes and the first of them; returns whether it was cut. */
async function trickle(path: string, answered: boolean) {
	const server = createServer((req, res) => {
		req.on('data', () => {})
		if (answered) res.end('ok')
	})
	server.prependListener('request', limitBodyTime)
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
	const asked = once(server.listen(0, '127.0.0.1'), 'request')
	await once(server, 'listening')
	const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
	socket.on('error', () => {}).on('data', () => {})
	socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\na`)
	await asked
	vi.advanceTimersByTime(59_000)
	socket.write('b')
	await new Promise((resolve) => setImmediate(resolve))
	const before = socket.closed
	const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)))
	vi.advanceTimersByTime(2_000)
	vi.useRealTimers()
	const late = new Promise<boolean>((resolve) => setTimeout(resolve, 300, false))
	const cut = await Promise.race([closed, late])
	socket.destroy()
	await new Promise((resolve) => server.close(resolve))
	return [before, cut]
}

test('a form that comes byte by byte is cut after a minute, answered or not; a file once answered', async () => {
	expect(await trickle('/login', false)).toEqual([false, true])
	expect(await trickle('/healthz', true)).toEqual([false, true])
	expect(await trickle('/ingest/key', false)).toEqual([false, false])
	expect(await trickle('/ingest/key', true)).toEqual([false, true])
})

test('readiness is looked at once at a time and once a second', async () => {
	vi.useFakeTimers()
	let ran = 0
	const check = keptFor(1_000, async () => ++ran)
	expect(await Promise.all([check(), check(), check()])).toEqual([1, 1, 1])
	vi.advanceTimersByTime(900)
	expect(await check()).toBe(1)
	vi.advanceTimersByTime(200)
	expect(await check()).toBe(2)
})
