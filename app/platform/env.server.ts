import { resolve } from 'node:path'
import { z } from 'zod'
import { projectRoot } from './project.server'
import { installationSecret } from './secrets.server'
import { SetupError } from './setup-error'

const optional = z.string().optional()
/** A setting that would be believed to do something: it stops the start until it does. */
const unsupported = (instead: string) =>
	z.undefined({ error: `is not supported yet: ${instead}` }).optional()
const flag = z
	.enum(['0', '1', 'true', 'false'], { error: 'must be 1 or 0' })
	.default('0')
	.transform((value) => value === '1' || value === 'true')

function urlWith(protocols: string[], shape: string) {
	return z
		.string()
		.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
			error: `must look like ${shape}`,
		})
		.optional()
}

const origin = urlWith(['http:', 'https:'], 'https://contest.example.cn').refine(
	(value) => value === undefined || new URL(value).origin === value.replace(/\/$/, ''),
	{ error: 'must be an origin without a path, like https://contest.example.cn' },
)

const headers = z
	.string()
	.transform((value, ctx) => {
		const read = z.record(z.string(), z.string()).safeParse(jsonOrNothing(value))
		if (read.success) return read.data
		ctx.addIssue({ code: 'custom', message: 'must be a JSON object of texts, {"X-App":"1"}' })
		return z.NEVER
	})
	.optional()

function jsonOrNothing(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}

function isPattern(text: string): boolean {
	try {
		return Boolean(new RegExp(text))
	} catch {
		return false
	}
}

/** The password travels to it: in the clear only on this machine. */
const issuer = urlWith(['http:', 'https:'], 'https://login.example.cn').refine(
	(value) => value === undefined || isHttpsOrLoopback(new URL(value)),
	{ error: 'must be an https address' },
)

function isHttpsOrLoopback({ protocol, hostname }: URL): boolean {
	return protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
}

/** The configuration contract; everything is optional. An empty value counts as not given. */
const Settings = z.object({
	NODE_ENV: z.enum(['development', 'test', 'production']).catch('production'),
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, { error: 'must be a port number, 0 to 65535' })
		.default('3000')
		.transform(Number)
		.refine((port) => port <= 65535, { error: 'must be a port number, 0 to 65535' }),
	HOST: optional,
	APP_ORIGIN: origin.transform((value) => value && new URL(value).origin),
	DATA_DIR: z
		.string()
		.default('./data')
		.transform((path) => resolve(projectRoot, path)),
	DATABASE_URL: urlWith(
		['postgres:', 'postgresql:'],
		'postgresql://user:password@host:5432/database',
	),
	STORAGE: z
		.enum(['local'], { error: 'must be local (files are kept in DATA_DIR)' })
		.default('local'),
	SMTP_URL: urlWith(['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
	MAIL_FROM: optional,
	SMS_URL: urlWith(['http:', 'https:'], 'https://sms.example.cn/send'),
	SMS_BODY: optional,
	SMS_CONTENT_TYPE: z.enum(['json', 'form'], { error: 'must be json or form' }).default('json'),
	SMS_HEADERS: headers,
	SMS_TOKEN: optional,
	SMS_SUCCESS: z.string().refine(isPattern, { error: 'must be a regular expression' }).optional(),
	UPLOADTHING_TOKEN: unsupported('files are kept by this server itself; unset it'),
	CLAMD_SOCKET: unsupported('files are not scanned for viruses; unset it'),
	SESSION_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
	/** Minutes without a request after which staff are logged out. */
	STAFF_IDLE_MINUTES: z
		.string()
		.regex(/^\d{1,3}$/, { error: 'must be a number of minutes, 5 to 720' })
		.default('30')
		.transform(Number)
		.refine((minutes) => minutes >= 5 && minutes <= 720, {
			error: 'must be a number of minutes, 5 to 720',
		}),
	/** Staff log-in by an institution's own OpenID Connect provider. */
	OIDC_ISSUER: issuer,
	OIDC_CLIENT_ID: optional,
	OIDC_CLIENT_SECRET: optional,
	/** The provider's name on the log-in page: Chinese, or Chinese|English. */
	OIDC_LABEL: optional,
	/** Whether a second factor shown to the provider counts as ours. */
	OIDC_TRUSTS_MFA: flag,
	TRUST_PROXY: z
		.string()
		.regex(/^(\d|loopback|linklocal|uniquelocal|[\da-fA-F.:/, ]+)$/, {
			error: 'must be the number of proxies in front (1), or their addresses',
		})
		.transform((value) => (/^\d$/.test(value) ? Number(value) : value))
		.optional(),
	LOG_LEVEL: z
		.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
			error: 'must be trace, debug, info, warn, error or silent',
		})
		.default('info'),
	DEMO: flag,
	/** Lets a program elsewhere read /metrics (`Authorization: Bearer …`). */
	METRICS_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }).optional(),
	/** `off` only where nothing is at stake: a demonstration, or tests with a movable clock. */
	RATE_LIMITS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
	/** `movable` lets an administrator move the contest's clock outside a demonstration (tests). */
	CONTEST_CLOCK: z
		.enum(['machine', 'movable'], { error: 'must be machine or movable' })
		.default('machine'),
})

type Settings = z.infer<typeof Settings>
export type Env = Omit<Settings, 'SESSION_SECRET'> & { readonly SESSION_SECRET: string }

/** Reads the settings; a wrong one is a SetupError that names it and never repeats its value. */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
	const { success, data, error } = Settings.safeParse(given)
	if (!success) {
		const faults = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
		throw new SetupError(`Wrong setting: ${faults.join('; ')}.`)
	}
	if (data.RATE_LIMITS === 'off' && !data.DEMO && data.CONTEST_CLOCK === 'machine') {
		throw new SetupError('Wrong setting: RATE_LIMITS can be off only in a demonstration (DEMO=1).')
	}
	if (data.OIDC_ISSUER && !data.OIDC_CLIENT_ID) {
		throw new SetupError('Wrong setting: OIDC_ISSUER needs OIDC_CLIENT_ID.')
	}
	return {
		...data,
		get SESSION_SECRET() {
			return data.SESSION_SECRET ?? installationSecret(data.DATA_DIR, 'session')
		},
	}
}

export const env = parseEnv(process.env)
