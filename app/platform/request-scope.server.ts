import { AsyncLocalStorage } from 'node:async_hooks'

/** What the server knows of the request in hand; `memo` keeps what is computed once per request. */
export type RequestScope = {
	requestId: string
	receivedAtSystem: Date
	ip: string | null
	nonce: string
	memo: Map<string, unknown>
}

export const requestScope = new AsyncLocalStorage<RequestScope>()
