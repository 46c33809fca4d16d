import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { privacyText } from '~/messages/privacy'
import { db } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { metricsRoute } from '~/web/http/metrics.server'
import { rawClient, type RawClient } from '../../support/raw-client'
import { type AppServer, startApp } from '../../support/app-server'
import { draftEntry } from '../file/scene'

let app: AppServer
let client: RawClient

beforeAll(async () => {
	app = await startApp()
	client = rawClient(app.origin)
})
afterAll(async () => {
	client.close()
	await app.stop()
})

const chinese = /\p{Script=Han}/u
const wordsOf = (html: string) => /<h1[^>]*>.*?<\/h1>\s*<p[^>]*>.*?<\/p>/s.exec(html)?.[0] ?? ''

test('every refusal is in the reader’s language and carries the request’s number', async () => {
	const tooLarge = Buffer.alloc(2_200_000, 'a')
	const refusals = [
		{ status: 404, path: '/nothing/here' },
		{ status: 405, method: 'POST', path: '/results' },
		{ status: 413, method: 'POST', path: '/login', body: tooLarge },
		{ status: 400, path: '/%E0%A4%A' },
	]
	for (const { status, ...sent } of refusals) {
		for (const locale of ['zh-CN', 'en']) {
			const headers = { Accept: 'text/html', Cookie: `lang=${locale}; contrast=1` }
			const answer = await client.send({ ...sent, headers })
			const what = `${sent.method ?? 'GET'} ${sent.path} ${locale}`
			expect([what, answer.status]).toEqual([what, status])
			expect([what, answer.text.includes(`<html lang="${locale}"`)]).toEqual([what, true])
			expect([what, chinese.test(wordsOf(answer.text))]).toEqual([what, locale === 'zh-CN'])
			expect(answer.text).toContain(String(answer.headers['x-request-id']))
		}
	}
})

test('a refused form without a page of its own says so where no referring page is named', async () => {
	const { owner, entry } = await draftEntry('alone')
	const send = (headers: Record<string, string>) =>
		client.send({
			method: 'POST',
			path: `/entrant/entries/${entry.id}/team/removals`,
			headers: {
				'Content-Type': 'application/x-www-form-urlencoded',
				Cookie: `${owner.cookie}; lang=en`,
				...headers,
			},
			body: 'x=1',
		})
	const page = await send({ Accept: 'text/html' })
	expect(page.status).toBe(422)
	expect(page.text).toContain('<html lang="en"')
	expect(chinese.test(wordsOf(page.text))).toBe(false)
	const program = await send({})
	expect(program.status).toBe(422)
	expect(JSON.parse(program.text)).toMatchObject({ result: { status: 'error' } })
})

test('what the upload package refuses by itself is in our words as well', async () => {
	const { owner } = await draftEntry('words')
	const send = (locale: string) =>
		client.send({
			method: 'POST',
			path: '/api/uploadthing?actionType=upload&slug=deck',
			headers: {
				'Content-Type': 'application/json',
				'x-uploadthing-package': 'uploadthing/client',
				'x-uploadthing-version': '7.7.4',
				Cookie: `${owner.cookie}; lang=${locale}`,
			},
			body: JSON.stringify({ input: { subjectType: 'planet' }, files: [] }),
		})
	const { status, text } = await send('zh-CN')
	expect(status).toBe(400)
	expect(JSON.parse(text)).toEqual({ message: '上传的数据格式有误，请刷新页面后重试。' })
	expect((await send('en')).text).toContain('The upload could not be read')
})

test('metrics are for who holds the token, without a proxy for this machine, and hold no addresses', async () => {
	await client.send({ path: '/results?q=secret-query' })
	const { status, text } = await client.send({ path: '/metrics' })
	expect(status).toBe(200)
	for (const name of [
		'nodejs_eventloop_lag_p99_seconds',
		'process_cpu_seconds_total',
		'database_connections{state="open"}',
		'jobs{state="due"}',
		'http_request_duration_seconds_bucket{le="0.1",group="results"}',
		'http_requests_total{method="GET",group="results",status="200"} 1',
	]) {
		expect(text).toContain(name)
	}
	expect(text).not.toContain('secret-query')
	const forwarded = { 'X-Forwarded-For': '203.0.113.1' }
	const from = (headers: Record<string, string>) => client.send({ path: '/metrics', headers })
	expect((await from(forwarded)).status).toBe(404)
	expect((await from({ Forwarded: 'for=203.0.113.1' })).status).toBe(404)
	env.METRICS_TOKEN = 'a-token-of-some-length'
	const bearer = (token: string) => from({ ...forwarded, Authorization: `Bearer ${token}` })
	expect((await bearer('a-token-of-some-lengt')).status).toBe(404)
	expect((await bearer('a-token-of-some-lengtH')).status).toBe(404)
	expect((await from({ Authorization: 'Basic a-token-of-some-length' })).status).toBe(404)
	expect((await bearer('a-token-of-some-length')).status).toBe(200)
	expect((await from({})).status).toBe(404)
	delete env.METRICS_TOKEN
	// Behind nginx as it comes, everybody's request looks like one of this machine.
	env.APP_ORIGIN = 'https://contest.example.cn'
	expect((await from({ Host: '127.0.0.1:3000' })).status).toBe(404)
	delete env.APP_ORIGIN
	env.TRUST_PROXY = 1
	expect((await from({ Host: '127.0.0.1:3000' })).status).toBe(404)
	delete env.TRUST_PROXY
	expect((await from({})).status).toBe(200)
})

test('metrics are not for a program on another machine that holds no token', async () => {
	const elsewhere = express().use((req, _res, next) => {
		Object.defineProperty(req.socket, 'remoteAddress', { value: '203.0.113.9' })
		next()
	}, metricsRoute())
	const server = createServer(elsewhere)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const other = rawClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
	expect((await other.send({ path: '/metrics' })).status).toBe(404)
	env.METRICS_TOKEN = 'a-token-of-some-length'
	const headers = { Authorization: 'Bearer a-token-of-some-length' }
	expect((await other.send({ path: '/metrics', headers })).status).toBe(200)
	delete env.METRICS_TOKEN
	other.close()
	await new Promise((resolve) => server.close(resolve))
})

test('who saw an older privacy notice is told so until the new one is noted', async () => {
	const { owner } = await draftEntry('notice')
	await db.user.update({ where: { id: owner.id }, data: { privacyVersion: '2026-01' } })
	const headers = { Accept: 'text/html', Cookie: `${owner.cookie}; lang=en` }
	const told = async () => {
		const { text } = await client.send({ path: '/account', headers })
		return text.includes(privacyText.en.newer)
	}
	expect(await told()).toBe(true)
	const noted = await client.send({ method: 'POST', path: '/account/privacy', headers, body: '' })
	expect([noted.status, noted.location]).toEqual([303, '/account'])
	expect(await told()).toBe(false)
})
