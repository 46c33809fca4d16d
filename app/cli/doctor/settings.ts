import { accessSync, constants, existsSync, readdirSync, statSync, statfsSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { env } from '~/platform/env.server'
import { mailServerFault } from '~/platform/mailer.server'
import { runningInstance } from '~/platform/instance-lock.server'
import type { Check } from '../doctor'

const leastFreeBytes = 5 * 1024 ** 3

/** The settings against the machine they name. */
export const settingChecks: Check[] = [
	{ name: 'DATA_DIR', run: checkDataDir },
	{ name: 'free space', run: checkFreeSpace },
	{ name: 'secrets', run: checkSecrets },
	{ name: 'PORT', run: checkPort },
	{ name: 'APP_ORIGIN', run: checkOrigin },
	{ name: 'SMTP_URL', run: checkMail },
	{ name: 'SMS_URL', run: checkTexts },
	{ name: 'OIDC_ISSUER', run: checkProvider },
	{ name: 'virus scan', run: () => 'none; uploaded files are not scanned' },
]

function checkDataDir(): string {
	if (!existsSync(env.DATA_DIR)) return `${env.DATA_DIR} (made at the first start)`
	try {
		accessSync(env.DATA_DIR, constants.W_OK | constants.X_OK)
	} catch {
		throw new Error(`${env.DATA_DIR} is not writable: chown it to this user or set DATA_DIR.`)
	}
	return env.DATA_DIR
}

function checkFreeSpace(): string {
	const { bavail, bsize } = statfsSync(existsSync(env.DATA_DIR) ? env.DATA_DIR : '.')
	const free = bavail * bsize
	const gigabytes = (free / 1024 ** 3).toFixed(1)
	if (free < leastFreeBytes) {
		throw new Error(`only ${gigabytes} GB free at DATA_DIR: uploads need room, free at least 5 GB.`)
	}
	return `${gigabytes} GB`
}

function checkSecrets(): string {
	const folder = join(env.DATA_DIR, 'secrets')
	if (!existsSync(folder)) return 'made at the first start'
	const names = readdirSync(folder)
	const open = names.filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0)
	if (open.length > 0) {
		throw new Error(`${open.join(', ')} can be read by others: chmod 600 ${folder}/*`)
	}
	return `${names.length} kept, readable by their owner alone`
}

async function checkPort(): Promise<string> {
	const instance = await runningInstance(env.DATA_DIR)
	if (instance?.address) return `our server answers at ${instance.address}`
	const free = await new Promise<boolean>((resolve) => {
		const server = createServer()
		server.once('error', () => resolve(false))
		server.listen({ port: env.PORT, ...(env.HOST && { host: env.HOST }) }, () =>
			server.close(() => resolve(true)),
		)
	})
	if (!free) throw new Error(`${env.PORT} is taken or not allowed: set PORT to another one.`)
	return `${env.PORT} is free`
}

function checkOrigin(): string {
	if (!env.APP_ORIGIN)
		return 'not set; links lead to localhost (set it where others use the platform)'
	if (!env.APP_ORIGIN.startsWith('https:')) {
		return `${env.APP_ORIGIN} (without TLS, passwords travel readable; put a proxy with TLS in front)`
	}
	return env.APP_ORIGIN
}

async function checkMail(): Promise<string> {
	if (!env.SMTP_URL) return 'not set; mails are kept at /admin/mail'
	const { hostname, port, protocol } = new URL(env.SMTP_URL)
	const number = Number(port || (protocol === 'smtps:' ? 465 : 587))
	if (!(await answers({ host: hostname, port: number }))) {
		throw new Error(`${hostname}:${number} does not answer: check the address and the firewall.`)
	}
	const fault = await mailServerFault()
	if (fault) throw new Error(`${hostname}:${number} refuses to work (${fault}): check SMTP_URL.`)
	if (!env.MAIL_FROM) return `${hostname}:${number} takes mail; set MAIL_FROM to your own address`
	return `${hostname}:${number} takes mail, from ${env.MAIL_FROM}`
}

async function checkTexts(): Promise<string> {
	if (!env.SMS_URL) return 'not set; text messages are kept at /admin/texts'
	const { hostname, port, protocol } = new URL(env.SMS_URL)
	const number = Number(port || (protocol === 'https:' ? 443 : 80))
	if (!(await answers({ host: hostname, port: number }))) {
		throw new Error(`${hostname}:${number} does not answer: check the address and the firewall.`)
	}
	if (env.SMS_BODY && !/\{(text|code)\}/.test(env.SMS_BODY)) {
		throw new Error('SMS_BODY says nothing: it needs {text} or {code}.')
	}
	if (env.SMS_BODY && !/\{(number|national)\}/.test(env.SMS_BODY)) {
		throw new Error('SMS_BODY reaches nobody: it needs {number} or {national}.')
	}
	return `${hostname}:${number} answers`
}

async function checkProvider(): Promise<string> {
	if (!env.OIDC_ISSUER) return 'not set; staff log in by password and code'
	const about = `${env.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`
	const answer = await fetch(about, { signal: AbortSignal.timeout(5000) }).catch(() => null)
	if (!answer?.ok) throw new Error(`${about} does not answer: check the address and the firewall.`)
	return `${new URL(about).host} answers`
}

function answers(target: { host: string; port: number }): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(target)
		const finish = (result: boolean) => {
			socket.destroy()
			resolve(result)
		}
		socket.setTimeout(5000, () => finish(false))
		socket.once('connect', () => finish(true)).once('error', () => finish(false))
	})
}
