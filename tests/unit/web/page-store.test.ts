import { expect, test } from 'vitest'
import type { IncomingMessage } from 'node:http'
import { askedPage } from '~/web/http/page-cache/asked-page.server'
import { cachedAddress } from '~/web/http/page-cache/cached-addresses'
import { type KeptPage, pageStore } from '~/web/http/page-cache/page-store'

const page = (bytes: number, expiresAt = 1_000): KeptPage => {
	const body = Buffer.alloc(bytes)
	return {
		etag: '',
		bodies: { identity: body, gzip: Buffer.alloc(0), br: Buffer.alloc(0) },
		headers: [],
		expiresAt,
	}
}
const made = (one: KeptPage | null) => async () => ({ page: one, answer: 'answer' })

test('pages stay until their instant, the one asked for longest ago leaves when it is full', async () => {
	const store = pageStore<string>({ maxBytes: 10_000 })
	for (const key of ['a', 'b', 'c']) await store.render(key, made(page(2_000)))
	expect(store.get('a', 999)).not.toBeNull()
	await store.render('d', made(page(2_000)))
	expect(['a', 'b', 'c', 'd'].filter((key) => store.get(key, 999))).toEqual(['a', 'c', 'd'])
	expect(store.get('a', 1_000)).toBeNull()
	expect(store.size().pages).toBe(2)
	await store.render('huge', made(page(20_000)))
	expect(store.size()).toEqual({ pages: 0, bytes: 0 })
})

test('many ask at once and one rendering serves them all; what is not worth keeping is not kept', async () => {
	const store = pageStore<string>({ maxBytes: 10_000 })
	let renderings = 0
	const slow = async () => {
		renderings++
		await new Promise((resolve) => setTimeout(resolve, 5))
		return { page: page(10), answer: '' }
	}
	await Promise.all(Array.from({ length: 500 }, () => store.render('a', slow)))
	expect(renderings).toBe(1)
	await store.render('missing', made(null))
	expect(store.size().pages).toBe(1)
	await expect(
		store.render('broken', () => Promise.reject(new Error('no database'))),
	).rejects.toThrow('no database')
	expect((await store.render('broken', made(page(10)))).answer).toBe('answer')
})

test('what was begun before a flush is not kept, and whoever asks after it does not wait for it', async () => {
	const store = pageStore<string>({ maxBytes: 10_000 })
	let finish: (one: { page: KeptPage; answer: string }) => void = () => {}
	const old = store.render('a', () => new Promise((resolve) => (finish = resolve)))
	store.flush()
	const fresh = await store.render('a', async () => ({ page: page(10), answer: 'new' }))
	finish({ page: page(10), answer: 'old' })
	expect([(await old).answer, fresh.answer]).toEqual(['old', 'new'])
	expect(store.size().pages).toBe(1)
	store.flush()
	expect(store.get('a', 0)).toBeNull()
})

test('an address keeps the parameters its page knows, in one order, and no others', () => {
	const wechat = 'from=singlemessage&isappinstalled=0'
	expect(cachedAddress(`/results?${wechat}`)).toBe('/results')
	expect(cachedAddress(`/problems?q=%E6%9F%90&${wechat}&page=2`)).toBe(
		'/problems?page=2&q=%E6%9F%90',
	)
	expect(cachedAddress('/problems?page=2&q=某')).toBe('/problems?page=2&q=%E6%9F%90')
	expect(cachedAddress('/')).toBe('/')
	expect(cachedAddress('/c/2026')).toBe('/c/2026')
	expect(cachedAddress('/c/2026/problems/018f0000-0000-7000-8000-000000000000')).not.toBeNull()
})

test('what concerns one person, is not a page for all or hides in odd spellings is never kept', () => {
	for (const address of [
		'/verify/receipt?code=ABCD',
		'/verify/certificate?number=1',
		'/login',
		'/problems/',
		'/problems/x/questions',
		'/notices/x/objections',
		'/problems/%78',
		'//results',
		'/results.data',
		`/problems?q=${'x'.repeat(700)}`,
		'/c/2026/problems/../../../admin',
	]) {
		expect(cachedAddress(address), address).toBeNull()
	}
})

test('whoever has a session or a message waiting is never answered from kept pages', () => {
	const ask = (cookie: string, method = 'GET') =>
		askedPage({ method, url: '/problems', headers: { cookie } } as IncomingMessage)
	expect(ask('large=1; lang=en')).toMatchObject({ address: '/problems', locale: 'en' })
	for (const cookie of ['session=x', 'large=1;session=x', '__Host-session=x', 'lang=en; toast=x']) {
		expect(ask(cookie)).toBeNull()
	}
	expect(ask('', 'POST')).toBeNull()
})
