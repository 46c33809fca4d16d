import pino, { type DestinationStream } from 'pino'
import { env } from './env.server'

/** What is a secret by its name, one or two levels down; a third is nobody's to log. */
const secrets = [
	...['password', 'newPassword', 'passwordHash', 'token', 'secret', 'sessionId'],
	...['cookie', 'Cookie', 'authorization', 'Authorization', '["set-cookie"]', '["Set-Cookie"]'],
].flatMap((name) => {
	const below = name.startsWith('[') ? name : `.${name}`
	return [name, `*${below}`, `*.*${below}`, `*.*.*${below}`]
})

/** A logger that writes to `stream`: one JSON object a line. */
export function loggerTo(stream: DestinationStream, level: string, paths = secrets) {
	return pino(
		{
			level,
			base: null,
			timestamp: pino.stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			redact: { paths, censor: '…' },
		},
		stream,
	)
}

const stdout = pino.destination(1)

/** On stdout. Never log a query string; what is a secret by its name is left out anyway. */
export const logger = loggerTo(stdout, env.LOG_LEVEL)

/** The access log's: looking for secrets in its few known fields would cost more than the line. */
export const plainLogger = loggerTo(stdout, env.LOG_LEVEL, [])
