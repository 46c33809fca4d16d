import { uiText } from '~/messages/ui'
import type { Locale } from '~/messages/define'
import { type AppServer, type RouteFile, startApp } from './app-server'
import { type Answer, type RawClient, rawClient, type Sent } from './raw-client'
import { type ActorName, wholeWorld, type WholeWorld } from './whole-world'

/** Who works at addresses below the first segment, and so passes their doors. */
const workers: Record<string, ActorName[]> = {
	organizer: ['organizer'],
	judge: ['judge'],
	incentive: ['incentive_officer', 'finance'],
	admin: ['administrator'],
}

export function workersOf({ path }: RouteFile): ActorName[] {
	return workers[path.split('/')[1] ?? ''] ?? ['entrant']
}

export type Sweep = {
	app: AppServer
	client: RawClient
	world: WholeWorld
	send(actor: ActorName, sent: Sent, locale?: Locale): Promise<Answer>
	/** What went wrong with the answer by the rules that hold for every answer; [] when nothing. */
	complaints(what: string, answer: Answer, locale?: Locale): string[]
	stop(): Promise<void>
}

const trace = /\bat .{1,200}:\d+:\d+|node_modules\//
const chinese = /\p{Script=Han}/u

function wordsFault(answer: Answer, locale: Locale): string | null {
	const { status, headers, text } = answer
	if (String(headers['content-type']).includes('json')) {
		const said = JSON.parse(text) as { message?: unknown; result?: { error?: { '': string[] } } }
		const message = said.message ?? said.result?.error?.['']?.[0]
		if (typeof message !== 'string' || message === '') return 'says nothing in words'
		return chinese.test(message) === (locale === 'zh-CN')
			? null
			: `speaks another language: ${message}`
	}
	if (!text.includes(`<html lang="${locale}"`)) return `is not in ${locale}: ${text.slice(0, 120)}`
	const words = text.replace(/<[^>]*>/g, ' ')
	const { error403, error404 } = uiText[locale]
	if (text.includes('<!DOCTYPE') && status === 404 && !words.includes(error404))
		return 'has no words'
	if (text.includes('<!DOCTYPE') && status === 403 && !words.includes(error403))
		return 'has no words'
	return chinese.test(words) || locale === 'en' ? null : 'has no words'
}

export async function startSweep(): Promise<Sweep> {
	const app = await startApp()
	const world = await wholeWorld()
	const client = rawClient(app.origin)

	function send(actor: ActorName, { headers, ...sent }: Sent, locale: Locale = 'zh-CN') {
		const cookies = [world.cookies[actor], locale === 'en' ? 'lang=en' : ''].filter(Boolean)
		const request = {
			...sent,
			headers: {
				Accept: 'text/html',
				...(cookies.length && { Cookie: cookies.join('; ') }),
				...headers,
			},
		}
		return client.send(request).catch((error: Error) => {
			return { status: 0, headers: {}, text: error.message, location: '' }
		})
	}

	function complaints(what: string, answer: Answer, locale: Locale = 'zh-CN'): string[] {
		const { status, headers, text } = answer
		if (status === 0) return [`${what}: no answer, ${text}`]
		if (status >= 500) {
			const fault = app.faults.find(({ requestId }) => requestId === headers['x-request-id'])
			return [
				`${what}: ${status} ${fault?.error instanceof Error ? fault.error.stack?.slice(0, 700) : ''}`,
			]
		}
		const found = trace.test(text) ? [`${what}: ${status} shows a stack trace`] : []
		const fault =
			status >= 400 && status !== 422 && status !== 409 ? wordsFault(answer, locale) : null
		return fault ? [...found, `${what}: ${status} ${fault}`] : found
	}

	async function stop() {
		client.close()
		await app.stop()
	}

	return { app, client, world, send, complaints, stop }
}
