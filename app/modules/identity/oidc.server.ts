import * as client from 'openid-client'
import type { Locale } from '~/messages/define'
import { securityText } from '~/messages/security'
import { systemNow } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { OidcDenied, OidcFailed, OidcState, OidcUnavailable } from './oidc-errors.server'

/** What our browser cookie keeps from the start of a log-in to its return. */
export type LoginSecrets = { state: string; nonce: string; verifier: string }

/** Who the provider says came, after every check of its answer. */
export type ProvenIdentity = {
	issuer: string
	subject: string
	/** Lower-cased; null where the provider does not tell or has not confirmed it. */
	verifiedEmail: string | null
	/** Whether the provider saw a second factor and we take its word for it. */
	secondFactor: boolean
}

const SECONDS = 10
const SKEW_SECONDS = 60
const DISCOVERY_MS = 3_600_000
/** RFC 8176: methods that mean more than a password was shown. */
const MFA = new Set(['mfa', 'otp', 'hwk'])
const SCOPE = 'openid email'

type Settings = { issuer: URL; clientId: string }

function settings(): Settings | null {
	const { OIDC_ISSUER, OIDC_CLIENT_ID } = env
	if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return null
	return { issuer: new URL(OIDC_ISSUER), clientId: OIDC_CLIENT_ID }
}

/** The provider's name for the log-in page; null where none is configured. */
export function providerLabel(locale: Locale): string | null {
	if (!settings()) return null
	const [zh, en] = (env.OIDC_LABEL ?? '').split('|').map((text) => text.trim())
	return (locale === 'en' ? en || zh : zh) || securityText[locale].oidc.label
}

let known: { issuer: string; at: number; configuration: Promise<client.Configuration> } | undefined

/** The provider's metadata, asked for once an hour; a failed answer is not kept. */
async function discovered({ issuer, clientId }: Settings): Promise<client.Configuration> {
	const now = systemNow().getTime()
	if (known?.issuer !== issuer.href || now - known.at > DISCOVERY_MS) {
		known = { issuer: issuer.href, at: now, configuration: discover({ issuer, clientId }) }
	}
	try {
		return await known.configuration
	} catch (error) {
		known = undefined
		throw new OidcUnavailable(error)
	}
}

/** The address is https, or this machine's own (env.server): the latter alone may be in the clear. */
function discover({ issuer, clientId }: Settings): Promise<client.Configuration> {
	const secret = env.OIDC_CLIENT_SECRET
	const metadata = { [client.clockTolerance]: SKEW_SECONDS }
	const method = secret ? client.ClientSecretBasic(secret) : client.None()
	const insecure = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []
	return client.discovery(issuer, clientId, metadata, method, {
		timeout: SECONDS,
		execute: [...insecure, client.enableNonRepudiationChecks],
	})
}

/** The provider's page to send the browser to, and what to keep until it returns. */
export async function beginProviderLogin(
	callback: string,
): Promise<{ address: string; secrets: LoginSecrets } | null> {
	const known = settings()
	if (!known) return null
	const configuration = await discovered(known)
	const secrets = {
		state: client.randomState(),
		nonce: client.randomNonce(),
		verifier: client.randomPKCECodeVerifier(),
	}
	const address = client.buildAuthorizationUrl(configuration, {
		redirect_uri: callback,
		scope: SCOPE,
		state: secrets.state,
		nonce: secrets.nonce,
		code_challenge: await client.calculatePKCECodeChallenge(secrets.verifier),
		code_challenge_method: 'S256',
	})
	return { address: address.href, secrets }
}

/**
 * Exchanges the code the browser came back with (`answer` is the whole callback address) and checks
 * the id token: signature, issuer, audience, times, nonce; the code is bound to our verifier.
 * Throws OidcState, OidcDenied, OidcUnavailable or OidcFailed.
 */
export async function finishProviderLogin(
	answer: URL,
	secrets: LoginSecrets | null,
): Promise<ProvenIdentity> {
	const provider = settings()
	if (!provider || !secrets || answer.searchParams.get('state') !== secrets.state) {
		throw new OidcState()
	}
	const configuration = await discovered(provider)
	try {
		const tokens = await client.authorizationCodeGrant(configuration, answer, {
			expectedState: secrets.state,
			expectedNonce: secrets.nonce,
			pkceCodeVerifier: secrets.verifier,
			idTokenExpected: true,
		})
		const claims = tokens.claims()!
		const told = await emailOf(configuration, tokens.access_token, claims)
		return {
			issuer: claims.iss,
			subject: claims.sub,
			verifiedEmail: told.email_verified === true ? (told.email ?? null) : null,
			secondFactor: env.OIDC_TRUSTS_MFA && methodsOf(claims.amr).some((one) => MFA.has(one)),
		}
	} catch (error) {
		throw failureOf(error)
	}
}

const methodsOf = (amr: unknown) =>
	Array.isArray(amr) ? amr.filter((one): one is string => typeof one === 'string') : []

/** From the id token, or from the provider's user information where the token is silent. */
async function emailOf(
	configuration: client.Configuration,
	accessToken: string,
	claims: client.IDToken,
): Promise<{ email?: string | undefined; email_verified?: unknown }> {
	const source =
		'email' in claims || !configuration.serverMetadata().userinfo_endpoint
			? claims
			: await client.fetchUserInfo(configuration, accessToken, claims.sub)
	const { email, email_verified } = source
	return {
		email: typeof email === 'string' ? email.trim().toLowerCase() : undefined,
		email_verified,
	}
}

function failureOf(error: unknown): Error {
	if (error instanceof client.AuthorizationResponseError) {
		return error.error === 'access_denied' ? new OidcDenied() : new OidcFailed(error)
	}
	return new OidcFailed(error)
}
