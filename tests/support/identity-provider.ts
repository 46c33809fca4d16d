import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateKeyPairSync } from 'node:crypto'
import Provider, { type InteractionResults } from 'oidc-provider'
import { type Browser, browserAt } from './browser'

export const CLIENT = { id: 'shijia', secret: 'a-secret-of-forty-characters-for-the-test' }

/** Who comes to the provider's own log-in page, and what it says of him. */
export type Arriving = {
	sub: string
	email?: string
	email_verified?: boolean
	amr?: string[]
	/** Turns back at the provider. */
	denies?: boolean
}

function signingKey() {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
	return { ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }
}

/** A real OpenID Connect server on this machine, whose log-in page asks nothing. */
export async function startIdentityProvider(redirectUri: () => string) {
	let arriving: Arriving = { sub: 'nobody' }
	const server: Server = createServer()
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	const provider = new Provider(issuer, {
		clients: [
			{
				client_id: CLIENT.id,
				client_secret: CLIENT.secret,
				redirect_uris: [redirectUri()],
				grant_types: ['authorization_code'],
				response_types: ['code'],
			},
		],
		jwks: { keys: [signingKey() as never] },
		cookies: { keys: ['of-the-test'] },
		claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
		features: { devInteractions: { enabled: false } },
		pkce: { required: () => true },
		interactions: { url: (_, { uid }) => `/interaction/${uid}` },
		findAccount: (_, sub) => {
			const { email, email_verified } = arriving
			return { accountId: sub, claims: () => ({ sub, email, email_verified }) }
		},
		ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
	})

	async function answerOf(uid: string, prompt: string): Promise<InteractionResults> {
		if (arriving.denies) return { error: 'access_denied', error_description: 'cancelled' }
		if (prompt === 'login') return { login: { accountId: arriving.sub, amr: arriving.amr ?? [] } }
		const grant = new provider.Grant({ accountId: arriving.sub, clientId: CLIENT.id })
		grant.addOIDCScope('openid email')
		return { consent: { grantId: await grant.save() } }
	}

	const handle = provider.callback()
	server.on('request', (req, res) => {
		if (!req.url?.startsWith('/interaction/')) return void handle(req, res)
		void (async () => {
			const { uid, prompt } = await provider.interactionDetails(req, res)
			await provider.interactionFinished(req, res, await answerOf(uid, prompt.name))
		})()
	})

	/** Follows the provider's redirects as a browser; answers with the path of our callback. */
	async function visit(address: string, person: Arriving): Promise<string> {
		arriving = person
		const browser: Browser = browserAt(issuer)
		let to = address.startsWith(issuer) ? address.slice(issuer.length) : address
		for (let step = 0; step < 8 && to.startsWith('/'); step += 1) to = (await browser.get(to)).to
		if (!to.includes('/oidc/callback')) throw new Error(`the provider led to ${to}`)
		const url = new URL(to)
		return url.pathname + url.search
	}

	const stop = () =>
		new Promise<void>((resolve) => {
			server.closeAllConnections()
			server.close(() => resolve())
		})
	return { issuer, visit, stop }
}
