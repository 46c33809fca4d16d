import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	redirect,
	type ServerBuild,
} from '@remix-run/node'
import { DomainError } from '~/modules/domain-error'
import type { Locale } from '~/messages/define'
import { errorText } from '~/messages/errors'
import { hearWhatEnded } from '~/platform/database-line.server'
import { requestScope } from '~/platform/request-scope.server'
import { cameFrom } from './came-from'
import { getContext } from './context.server'
import {
	domainErrorResponse,
	type ErrorBody,
	errorResponse,
	isDatabaseFault,
	isWriteConflict,
	statusOf,
} from './errors.server'
import { returnForm } from './form.server'
import { LimitReached, stayWithin } from './limits/count.server'
import { limitOf, type RouteLimit } from './limits/route-limits'
import { localeOf } from './locale.server'
import { problemPage } from './problem-page'
import { redirectWithError } from './toast.server'

type Handler = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown
type RouteModule = ServerBuild['routes'][string]['module']

/** The answer to a thrown value, or null for what nobody expected (a 500, logged by the server). */
function responseFor(error: unknown, locale: Locale): Response | null {
	if (error instanceof DomainError) return domainErrorResponse(error, locale)
	if (isWriteConflict(error)) return errorResponse(409, locale, 'conflict')
	if (isDatabaseFault(error)) {
		return errorResponse(503, locale, 'unavailable', {}, { 'Retry-After': '5' })
	}
	return null
}

async function answered(handler: Handler, args: LoaderFunctionArgs & ActionFunctionArgs) {
	try {
		return await handler(args)
	} catch (error) {
		if (error instanceof Response) throw error
		throw responseFor(error, localeOf(args.request)) ?? error
	}
}

/**
 * The same for a route without a page, to which Remix hands no error page: a browser is shown words
 * in place of JSON.
 */
async function answeredInWords(handler: Handler, args: LoaderFunctionArgs & ActionFunctionArgs) {
	try {
		return await answered(handler, args)
	} catch (error) {
		const wantsPage = args.request.headers.get('Accept')?.includes('text/html')
		if (!wantsPage || !(error instanceof Response)) throw error
		if (!error.headers.get('Content-Type')?.includes('json')) throw error
		const { message } = (await error.json()) as ErrorBody
		throw wordsPage(args.request, message, error)
	}
}

function wordsPage(request: Request, words: string, answer: { status: number; headers?: Headers }) {
	const requestId = requestScope.getStore()?.requestId ?? ''
	const { status } = answer
	const headers = new Headers(answer.headers)
	headers.set('Content-Type', 'text/html; charset=utf-8')
	const page = problemPage({ locale: localeOf(request), status, words, requestId })
	return new Response(page, { status, headers })
}

/** An address that only takes submissions leads whoever opens it to the page it belongs to. */
function toOwnPage({ request }: LoaderFunctionArgs): Response {
	return redirect(new URL(request.url).pathname.replace(/\/[^/]*$/, '') || '/')
}

type Refusal = {
	data?: { result?: { error?: Record<string, string[] | null> } }
	init?: ResponseInit | null
} | null

function firstMessage(result: unknown): string | null {
	const reply = (result as Refusal)?.data?.result
	return Object.values(reply?.error ?? {}).flatMap((words) => words ?? [])[0] ?? null
}

/** Remix drops the status of what a route without a page returns, unless it is a whole answer. */
async function answeredWhole(handler: Handler, args: LoaderFunctionArgs & ActionFunctionArgs) {
	const result = await answeredInWords(handler, args)
	const message = result instanceof Response ? null : firstMessage(result)
	const ofTheRouter = /\.data(\?|$)/.test(requestScope.getStore()?.address ?? '')
	if (!message || ofTheRouter) return result
	const { data, init } = result as NonNullable<Refusal>
	if (args.request.headers.get('Accept')?.includes('text/html')) {
		return wordsPage(args.request, message, { status: init?.status ?? 422 })
	}
	return Response.json(data, init ?? { status: 422 })
}

/**
 * A route without a page (a state change such as `/entries/:id/withdrawal`) has nowhere to show
 * what is wrong, so a form posted to it goes back to its own page with the sentence there. Scripts
 * that read the answer themselves send `Accept: application/json`; a route whose fetcher shows the
 * errors exports `handle = { fetcher: true }`.
 */
async function answeredWithoutPage(
	handler: Handler,
	args: LoaderFunctionArgs & ActionFunctionArgs,
) {
	const { request } = args
	const back = cameFrom(request)
	const readsItself = request.headers.get('Accept')?.includes('application/json')
	if (!back || readsItself) return answeredWhole(handler, args)
	try {
		const result = await handler(args)
		const message = result instanceof Response ? null : firstMessage(result)
		return message ? redirectWithError(back, message) : result
	} catch (error) {
		if (error instanceof Response) throw error
		const locale = localeOf(request)
		if (error instanceof DomainError && statusOf(error.kind) !== 404) {
			return redirectWithError(back, errorText(locale, error.code, error.params))
		}
		throw responseFor(error, locale) ?? error
	}
}

type Args = LoaderFunctionArgs & ActionFunctionArgs

/** Counts the request against the limit first; the refusal is an expected failure like any other. */
function limited(handler: Handler, limit: RouteLimit | undefined): Handler {
	if (!limit) return handler
	return async (args) => {
		await stayWithin(limit, args.request, await getContext(args.request))
		return handler(args)
	}
}

/** The same for a form with a page of its own, which is shown again with what was typed. */
function limitedForm(handler: Handler, limit: RouteLimit | undefined): Handler {
	if (!limit) return handler
	return async (args) => {
		try {
			await stayWithin(limit, args.request, await getContext(args.request))
		} catch (error) {
			if (error instanceof LimitReached) return returnForm(args.request, error)
			throw error
		}
		return handler(args)
	}
}

/** Once a write is acknowledged, no page this process kept is older than it. */
function heardBeforeAnswer(answer: (args: Args) => Promise<unknown>) {
	return async (args: Args) => {
		try {
			return await answer(args)
		} finally {
			await hearWhatEnded()
		}
	}
}

function wrapModule(module: RouteModule, path: string): RouteModule {
	const { action } = module
	const hasPage = module.default !== undefined
	const loader = module.loader ?? (action && !hasPage ? toOwnPage : undefined)
	const showsErrors = hasPage || (module.handle as { fetcher?: boolean })?.fetcher === true
	const answerLoader = hasPage ? answered : answeredInWords
	const answerAction = showsErrors ? answered : answeredWithoutPage
	const read = limited(loader as Handler, limitOf('GET', path))
	const writeLimit = limitOf('POST', path)
	const write = (hasPage ? limitedForm : limited)(action as Handler, writeLimit)
	return {
		...module,
		...(loader && { loader: ((args) => answerLoader(read, args)) as typeof loader }),
		...(action && {
			action: heardBeforeAnswer((args) => answerAction(write, args)) as typeof action,
		}),
	}
}

/** A route's whole address with its parameters, e.g. /notices/:noticeId. */
function pathOf(routes: ServerBuild['routes'], id: string | undefined): string {
	const route = id === undefined ? undefined : routes[id]
	if (!route) return ''
	return pathOf(routes, route.parentId) + (route.path ? `/${route.path}` : '')
}

/** Gives every loader and action of the build the one treatment of limits and expected failures. */
export function wrapBuild(build: ServerBuild): ServerBuild {
	const routes = Object.fromEntries(
		Object.entries(build.routes).map(([id, route]) => [
			id,
			{ ...route, module: wrapModule(route.module, pathOf(build.routes, id)) },
		]),
	)
	return { ...build, routes }
}
