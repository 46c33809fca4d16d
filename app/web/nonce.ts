import { createContext, useContext } from 'react'

/**
 * The response's script nonce. The server's render provides it; in the browser it is undefined,
 * where scripts already run and the attribute is hidden from them.
 */
export const NonceContext = createContext<string | undefined>(undefined)

export function useNonce(): string | undefined {
	return useContext(NonceContext)
}
