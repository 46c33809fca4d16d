import { Writable } from 'node:stream'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import { loggerTo } from '~/platform/logger.server'
import { printablePath } from '~/web/http/access-log.server'

const lines: string[] = []
const sink = new Writable({
	write(chunk: Buffer, _encoding, next) {
		lines.push(chunk.toString())
		next()
	},
})
const log = loggerTo(sink, 'info')
let server: Server

beforeAll(async () => {
	server = express()
		.use((req, res) => {
			log.info({ req: { headers: req.headers }, path: printablePath(req.originalUrl) }, 'request')
			res.end()
		})
		.listen(0, '127.0.0.1')
	await new Promise((resolve) => server.once('listening', resolve))
})
afterAll(() => server.close())

test('cookies, log-ins, passwords and tokens never reach the log, however they are handed to it', async () => {
	const { port } = server.address() as AddressInfo
	const secret = 'S3CRET'
	await fetch(`http://127.0.0.1:${port}/set-password/${secret.repeat(8)}?token=${secret}`, {
		headers: { Cookie: `session=${secret}`, Authorization: `Bearer ${secret}` },
	})
	const error = Object.assign(new Error('refused'), {
		config: { password: secret, headers: { authorization: secret } },
	})
	log.error({ err: error, password: secret, newPassword: secret }, 'unexpected failure')
	log.warn({ input: { password: secret, token: secret } }, 'x')
	log.warn({ headers: { cookie: secret, 'set-cookie': [secret] }, secret, sessionId: secret }, 'x')
	const text = lines.join('')
	expect(lines).toHaveLength(4)
	expect(text).not.toContain(secret)
	expect(text).toContain('"path":"/set-password/…"')
	expect(text).toContain('"level":"error"')
})
