import { redirect } from '@remix-run/node'
import { errorText } from '~/messages/errors'
import { DomainError, NotFound } from '~/modules/domain-error'
import { logInByProvider } from '~/modules/identity/commands/log-in-by-provider.server'
import {
	beginProviderLogin,
	finishProviderLogin,
	type LoginSecrets,
} from '~/modules/identity/oidc.server'
import { appOrigin } from '~/platform/app-origin.server'
import { afterLogIn } from './account/after-log-in'
import { getContext } from './context.server'
import { signedCookie } from './cookies.server'
import { localeOf } from './locale.server'
import { safeRedirect } from './safe-redirect'
import { redirectWithError } from './toast.server'

type Kept = { secrets: LoginSecrets; next: string }
const CALLBACK = '/oidc/callback'

/** Comes back with the provider's answer, a plain link. */
const keptCookie = () => signedCookie('oidc', { maxAge: 600, path: '/oidc' })

/** What went wrong, in words, above the log-in form. */
async function inWords(request: Request, work: () => Promise<Response>): Promise<Response> {
	try {
		return await work()
	} catch (error) {
		if (!(error instanceof DomainError) || error.kind === 'missing') throw error
		const words = errorText(localeOf(request), error.code, error.params)
		const answer = await redirectWithError('/login', words)
		answer.headers.append('Set-Cookie', await keptCookie().serialize('', { maxAge: 0 }))
		return answer
	}
}

/** Sends the browser to the provider's own page. */
export function beginOidc(request: Request): Promise<Response> {
	return inWords(request, async () => {
		const begun = await beginProviderLogin(appOrigin() + CALLBACK)
		if (!begun) throw new NotFound()
		const next = safeRedirect(new URL(request.url).searchParams.get('next'), '')
		const kept: Kept = { secrets: begun.secrets, next }
		const headers = { 'Set-Cookie': await keptCookie().serialize(kept) }
		return redirect(begun.address, { headers })
	})
}

/** Takes the browser back from the provider and logs the person in. */
export function finishOidc(request: Request): Promise<Response> {
	return inWords(request, async () => {
		const kept = (await keptCookie().parse(request.headers.get('Cookie'))) as Kept | null
		const answer = new URL(CALLBACK, appOrigin())
		answer.search = new URL(request.url).search
		const identity = await finishProviderLogin(answer, kept?.secrets ?? null)
		const ctx = await getContext(request)
		const opened = await logInByProvider(ctx, identity, request.headers.get('User-Agent'))
		const headers = new Headers({ 'Set-Cookie': opened.cookie })
		headers.append('Set-Cookie', await keptCookie().serialize('', { maxAge: 0 }))
		return redirect(afterLogIn(opened, kept?.next), { headers })
	})
}
