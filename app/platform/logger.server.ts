import pino from 'pino'
import { env } from './env.server'

/** One JSON object a line on stdout. Never log a query string, a cookie or a token. */
export const logger = pino({
	level: env.LOG_LEVEL,
	base: null,
	timestamp: pino.stdTimeFunctions.isoTime,
	formatters: { level: (label) => ({ level: label }) },
})
