import type { Env } from './env.server'
import { env } from './env.server'

export type OutgoingText = {
	/** E.164 */
	number: string
	text: string
	template: string
	/** Of a message that carries one, else empty. */
	code: string
}

type Provider = Pick<
	Env,
	'SMS_URL' | 'SMS_BODY' | 'SMS_CONTENT_TYPE' | 'SMS_HEADERS' | 'SMS_TOKEN' | 'SMS_SUCCESS'
>

/** Trying again cannot help: the provider understood and refused. */
export class TextRefused extends Error {}

const TIMEOUT = 10_000
const ANSWER = 10_000
const bodies = {
	json: '{"number":"{number}","text":"{text}"}',
	form: 'number={number}&text={text}',
} as const

/** True when text messages leave the machine; else they only stand in the database. */
export function textsLeave(): boolean {
	return env.SMS_URL !== undefined
}

/**
 * Hands one message to the provider. Throws TextRefused where it said no, and any other error
 * where it may be asked again (no answer, busy, its own fault). No error repeats the address's
 * query, a header, the number or the text.
 */
export async function deliverText(message: OutgoingText, provider: Provider = env): Promise<void> {
	const response = await fetch(provider.SMS_URL!, {
		method: 'POST',
		headers: headers(provider),
		body: fill(message, provider),
		redirect: 'manual',
		signal: AbortSignal.timeout(TIMEOUT),
	}).catch((error: unknown) => {
		throw new Error(`The SMS provider did not answer (${causeOf(error)})`)
	})
	const answer = (await response.text().catch(() => '')).slice(0, ANSWER)
	const { status } = response
	if (!response.ok) {
		const again = status >= 500 || status === 408 || status === 429
		const words = `The SMS provider answered ${status}`
		throw again ? new Error(words) : new TextRefused(words)
	}
	if (provider.SMS_SUCCESS && !new RegExp(provider.SMS_SUCCESS).test(answer)) {
		throw new TextRefused('The SMS provider’s answer does not match SMS_SUCCESS')
	}
}

function headers(provider: Provider): Record<string, string> {
	const type =
		provider.SMS_CONTENT_TYPE === 'form' ? 'application/x-www-form-urlencoded' : 'application/json'
	return {
		'Content-Type': `${type}; charset=utf-8`,
		...(provider.SMS_TOKEN && { Authorization: `Bearer ${provider.SMS_TOKEN}` }),
		...provider.SMS_HEADERS,
	}
}

/** The body with each place filled so that no value can break out of its quotes or its field. */
function fill(message: OutgoingText, provider: Provider): string {
	const kind = provider.SMS_CONTENT_TYPE
	const values: Record<string, string> = {
		...message,
		national: message.number.replace(/^\+86/, ''),
	}
	const safe = (value: string) =>
		kind === 'form' ? encodeURIComponent(value) : JSON.stringify(value).slice(1, -1)
	return (provider.SMS_BODY ?? bodies[kind]).replace(
		/\{(number|national|text|code|template)\}/g,
		(_, name: string) => safe(values[name] ?? ''),
	)
}

/** A network failure in a word (ECONNREFUSED, TimeoutError) instead of the address it met. */
function causeOf(error: unknown): string {
	const { name, cause } = error as { name?: string; cause?: { code?: string } }
	return cause?.code ?? name ?? 'no connection'
}
