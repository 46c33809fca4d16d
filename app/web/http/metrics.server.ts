import { createHash, timingSafeEqual } from 'node:crypto'
import { type NextFunction, type Request, type Response, Router } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { currentDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'
import { countJobs } from '~/platform/jobs.server'

const registry = new Registry()
const registers = [registry]

const requests = new Counter({
	name: 'http_requests_total',
	help: 'Answers by method, group of addresses and status',
	labelNames: ['method', 'group', 'status'],
	registers,
})
const durations = new Histogram({
	name: 'http_request_duration_seconds',
	help: 'From the head of the request to the end of the answer',
	labelNames: ['group'],
	buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
	registers,
})
const cacheAnswers = new Counter({
	name: 'page_cache_answers_total',
	help: 'Requests for public pages by what the cache did',
	labelNames: ['result'],
	registers,
})
const limited = new Counter({
	name: 'rate_limited_total',
	help: 'Requests refused by a limit',
	labelNames: ['limit'],
	registers,
})

const connections = new Gauge({
	name: 'database_connections',
	help: 'Connections of this process by state',
	labelNames: ['state'],
	registers: [],
	collect() {
		const { pool } = currentDatabase()
		this.set({ state: 'open' }, pool.totalCount)
		this.set({ state: 'idle' }, pool.idleCount)
		this.set({ state: 'waited_for' }, pool.waitingCount)
	},
})
const jobs = new Gauge({
	name: 'jobs',
	help: 'Jobs in the queue (of all processes) by state',
	labelNames: ['state'],
	registers: [],
	async collect() {
		const counts = await countJobs(currentDatabase()).catch(() => null)
		for (const [state, count] of Object.entries(counts ?? {})) this.set({ state }, count)
	},
})
for (const gauge of [connections, jobs]) registry.registerMetric(gauge)

type Measured = { name: string; help: string; read: () => Promise<Record<string, number>> }

/** Figures of a part of the platform, each under the label `of`; left out where they cannot be read. */
export function addGauge({ name, help, read }: Measured): void {
	if (registry.getSingleMetric(name)) return
	const gauge = new Gauge({
		name,
		help,
		labelNames: ['of'],
		registers: [],
		async collect() {
			this.reset()
			const figures = await read().catch(() => ({}))
			for (const [of, value] of Object.entries(figures)) this.set({ of }, value)
		},
	})
	registry.registerMetric(gauge)
}

/** The parts of the site a duration is counted for; an address made up by a visitor adds none. */
const groups = new Set(
	['account', 'admin', 'announcements', 'api', 'assets', 'entrant', 'files', 'healthz', 'incentive']
		.concat(['ingest', 'judge', 'login', 'notices', 'organizer', 'policies', 'problems', 'readyz'])
		.concat(['register', 'results', 'showcase', 'tracks', 'verify']),
)

function groupOf(target: string): string {
	const path = (target.split('?', 1)[0] ?? '').replace(/^\/c\/[^/]*/, '')
	const first = path.split('/', 2)[1] ?? ''
	if (first === '') return 'home'
	return groups.has(first) ? first : 'other'
}

/** Counts one answer; `target` is the address asked for. */
export function observeAnswer(method: string, target: string, status: number, seconds: number) {
	const group = groupOf(target)
	requests.inc({ method, group, status })
	durations.observe({ group }, seconds)
}

export function cacheAnswered(result: 'hit' | 'miss'): void {
	cacheAnswers.inc({ result })
}

export function countLimited(limit: string): void {
	limited.inc({ limit })
}

export function countAnswers(req: Request, res: Response, next: NextFunction): void {
	const started = performance.now()
	res.on('finish', () => {
		const seconds = (performance.now() - started) / 1000
		observeAnswer(req.method, req.originalUrl, res.statusCode, seconds)
	})
	next()
}

let collecting = false

/**
 * `/metrics` in Prometheus' text format, for whoever holds METRICS_TOKEN (`Authorization: Bearer …`)
 * and, where no proxy stands in front, for programs on this machine; nobody else learns that it
 * exists.
 */
export function metricsRoute(): Router {
	if (!collecting) collectDefaultMetrics({ register: registry })
	collecting = true
	const router = Router()
	router.get('/metrics', async (req: Request, res: Response, next: NextFunction) => {
		if (!holdsToken(req) && (needsToken() || !isFromThisMachine(req))) return next()
		try {
			const text = await registry.metrics()
			res.set('Cache-Control', 'no-store').type(registry.contentType).send(text)
		} catch (error) {
			next(error)
		}
	})
	return router
}

/**
 * A proxy on this machine looks like a program on it: nginx by itself names neither the sender nor
 * the host that was asked for. Whatever tells of a proxy, or of somebody who has the token, counts.
 */
function needsToken(): boolean {
	const { METRICS_TOKEN, TRUST_PROXY, APP_ORIGIN = '' } = env
	return METRICS_TOKEN !== undefined || TRUST_PROXY !== undefined || APP_ORIGIN.startsWith('https:')
}

/** A proxy that nothing here knows of passes on the requests of others and may say so. */
function isFromThisMachine(req: Request): boolean {
	const { remoteAddress = '' } = req.socket
	const forwarded = req.headers['x-forwarded-for'] ?? req.headers.forwarded
	return forwarded === undefined && /^(::1|(::ffff:)?127\..*)$/.test(remoteAddress)
}

function holdsToken(req: Request): boolean {
	const sent = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1]
	if (env.METRICS_TOKEN === undefined || sent === undefined) return false
	const digest = (text: string) => createHash('sha256').update(text).digest()
	return timingSafeEqual(digest(sent), digest(env.METRICS_TOKEN))
}
