import { type NextFunction, type Request, type Response, Router } from 'express'
import { currentDatabase } from '~/platform/db.server'

const bucketsSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const answers = new Map<string, number>()
const durations = { buckets: bucketsSeconds.map(() => 0), sum: 0, count: 0 }

/** Counts every answer by method and status, and how long it took. */
export function countAnswers(req: Request, res: Response, next: NextFunction): void {
	const started = performance.now()
	res.on('finish', () => {
		const seconds = (performance.now() - started) / 1000
		const labels = `method="${req.method}",status="${res.statusCode}"`
		answers.set(labels, (answers.get(labels) ?? 0) + 1)
		durations.sum += seconds
		durations.count++
		bucketsSeconds.forEach((limit, index) => {
			if (seconds <= limit) durations.buckets[index]!++
		})
	})
	next()
}

/** `/metrics` in Prometheus' text format, for programs on this machine; nobody else learns it exists. */
export function metricsRoute(): Router {
	const router = Router()
	router.get('/metrics', (req: Request, res: Response, next: NextFunction) => {
		if (!isFromThisMachine(req)) return next()
		res.type('text/plain; version=0.0.4').set('Cache-Control', 'no-store').send(metrics())
	})
	return router
}

/** A proxy on this machine passes on the requests of others and says so. */
function isFromThisMachine(req: Request): boolean {
	const { remoteAddress = '' } = req.socket
	const forwarded = req.headers['x-forwarded-for'] ?? req.headers.forwarded
	return forwarded === undefined && /^(::1|(::ffff:)?127\..*)$/.test(remoteAddress)
}

function metrics(): string {
	const { pool } = currentDatabase()
	const { rss, heapUsed } = process.memoryUsage()
	return [
		'# TYPE http_requests_total counter',
		...[...answers].map(([labels, count]) => `http_requests_total{${labels}} ${count}`),
		'# TYPE http_request_duration_seconds histogram',
		...bucketsSeconds.map(
			(limit, index) =>
				`http_request_duration_seconds_bucket{le="${limit}"} ${durations.buckets[index]}`,
		),
		`http_request_duration_seconds_bucket{le="+Inf"} ${durations.count}`,
		`http_request_duration_seconds_sum ${durations.sum}`,
		`http_request_duration_seconds_count ${durations.count}`,
		...gauge('process_resident_memory_bytes', rss),
		...gauge('nodejs_heap_used_bytes', heapUsed),
		...gauge('process_uptime_seconds', process.uptime()),
		...gauge('database_connections', pool.totalCount),
		...gauge('database_connections_waiting', pool.waitingCount),
		'',
	].join('\n')
}

const gauge = (name: string, value: number) => [`# TYPE ${name} gauge`, `${name} ${value}`]
