import { data, type ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { Conflict, DomainError, Forbidden, NotFound } from '~/modules/domain-error'
import { wrapBuild } from '~/web/wrap-build.server'

type Handler = () => Promise<unknown>
type Route = { loader?: Handler; action?: Handler; default?: () => null; handle?: object }

function wrapped(module: Route) {
	const build = { routes: { r: { id: 'r', module } } } as unknown as ServerBuild
	const { loader, action } = wrapBuild(build).routes.r!.module
	const call = (handler: unknown, request: Request): Promise<unknown> =>
		(handler as (args: object) => Promise<unknown>)({ request, params: {}, context: {} })
	return {
		hasLoader: loader !== undefined,
		get: () => call(loader, new Request('http://site.test/p', { headers: { Cookie: 'lang=en' } })),
		post: (headers: Record<string, string> = {}) =>
			call(
				action,
				new Request('http://site.test/p/act', {
					method: 'POST',
					headers: { Cookie: 'lang=en', ...headers },
				}),
			),
	}
}

const failing =
	(error: unknown): Handler =>
	() =>
		Promise.reject(error)
async function thrown(promise: Promise<unknown>): Promise<Response> {
	try {
		await promise
	} catch (error) {
		return error as Response
	}
	throw new Error('did not throw')
}

test.each([
	[new NotFound(), 404, 'not_found'],
	[new Forbidden(), 403, 'forbidden'],
	[new Conflict(), 409, 'conflict'],
	[new DomainError('invalid', 'invalid'), 422, 'invalid'],
	[new DomainError('too_many', 'too_many'), 429, 'too_many'],
	[{ name: 'PrismaClientKnownRequestError', code: 'P2002' }, 409, 'conflict'],
	[{ name: 'PrismaClientKnownRequestError', code: 'P1001' }, 503, 'unavailable'],
	[
		{ name: 'PrismaClientUnknownRequestError', cause: { code: 'ECONNREFUSED' } },
		503,
		'unavailable',
	],
])('an expected failure is answered with its status and words', async (error, status, code) => {
	const response = await thrown(wrapped({ loader: failing(error) }).get())
	expect(response.status).toBe(status)
	expect(await response.json()).toMatchObject({ code, message: expect.stringMatching(/\w \w/) })
})

test('what nobody expected is passed on to be logged', async () => {
	const fault = new TypeError('bug')
	await expect(wrapped({ loader: failing(fault) }).get()).rejects.toBe(fault)
})

const referer = { Referer: 'http://site.test/p?x=1', Host: 'site.test' }

test('an action without a page goes back to the form’s page with the sentence', async () => {
	const route = wrapped({ action: failing(new Conflict()) })
	const response = (await route.post(referer)) as Response
	expect(response.status).toBe(303)
	expect(response.headers.get('Location')).toBe('/p?x=1')
	expect(response.headers.get('Set-Cookie')).toMatch(/^toast=/)
	const refused = wrapped({
		action: async () => data({ result: { error: { a: ['Fill this in.'] } } }, { status: 422 }),
	})
	expect(((await refused.post(referer)) as Response).headers.get('Location')).toBe('/p?x=1')
})

test('not so for a script that reads the answer, a foreign page, a missing object', async () => {
	const route = wrapped({ action: failing(new Conflict()) })
	expect((await thrown(route.post({ ...referer, Accept: 'application/json' }))).status).toBe(409)
	const foreign = { ...referer, Referer: 'http://evil.test/p' }
	expect((await thrown(route.post(foreign))).status).toBe(409)
	const missing = wrapped({ action: failing(new NotFound()) })
	expect((await thrown(missing.post(referer))).status).toBe(404)
})

test('a page shows its form’s errors itself', async () => {
	const answer = data({ result: { error: { a: ['x'] } } }, { status: 422 })
	const page = wrapped({ action: async () => answer, default: () => null })
	expect(await page.post(referer)).toBe(answer)
	const fetcher = wrapped({ action: async () => answer, handle: { fetcher: true } })
	expect(await fetcher.post(referer)).toBe(answer)
})

test('an address that only takes submissions leads to the page it belongs to', async () => {
	const route = wrapped({ action: failing(new Conflict()) })
	const response = (await route.get()) as Response
	expect(response.headers.get('Location')).toBe('/')
	expect(wrapped({ action: failing(new Conflict()), default: () => null }).hasLoader).toBe(false)
})

test('a browser reads what a route without a page refuses as words, not as JSON', async () => {
	const route = wrapped({ action: failing(new NotFound()) })
	const response = await thrown(route.post({ Accept: 'text/html' }))
	expect(response.status).toBe(404)
	expect(response.headers.get('Content-Type')).toContain('text/html')
	expect(await response.text()).toMatch(/<html lang="en">.*<p>\w+ \w+/)
})
