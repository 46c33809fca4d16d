import { AsyncLocalStorage } from 'node:async_hooks'

/** What the server knows of the request in hand; `memo` keeps what is computed once per request. */
export type RequestScope = {
	requestId: string
	/** Path and query as they were sent: Remix takes `?index` out of what an action sees. */
	address: string
	receivedAtSystem: Date
	ip: string | null
	nonce: string
	memo: Map<string, unknown>
	/** Headers that no route states itself, such as Retry-After; sent unless the answer has its own. */
	answerHeaders?: Record<string, string>
}

export const requestScope = new AsyncLocalStorage<RequestScope>()
