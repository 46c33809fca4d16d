import { expect, test } from 'vitest'
import { z } from 'zod'
import { DomainError, NotFound } from '~/modules/domain-error'
import { handleForm, parseSearch } from '~/web/form.server'

function post(fields: [string, string][] | BodyInit, headers: Record<string, string> = {}) {
	const body = Array.isArray(fields) ? new URLSearchParams(fields) : fields
	return new Request('http://site.test/form', {
		method: 'POST',
		body,
		headers: { Cookie: 'lang=zh-CN', ...headers },
	})
}

type Answer = {
	data: { result: { error?: Record<string, string[]>; initialValue?: unknown } }
	init: { status: number }
}
const answer = async (promise: Promise<unknown>) => (await promise) as Answer

const Form = z.object({
	title: z.string().min(2).max(5),
	email: z.email(),
	seats: z.number().int().min(1),
	kind: z.enum(['a', 'b']),
	day: z.date(),
	agree: z.boolean(),
})

test('what is missing is asked for in the person’s language', async () => {
	const zh = await answer(handleForm(post([]), Form, async () => null))
	expect(zh.init.status).toBe(422)
	expect(zh.data.result.error).toMatchObject({
		title: ['请填写此项。'],
		kind: ['请选择此项。'],
		agree: ['请勾选此项。'],
	})
	const en = await answer(handleForm(post([], { Cookie: 'lang=en' }), Form, async () => null))
	expect(en.data.result.error).toMatchObject({ title: ['Fill this in.'], kind: ['Choose one.'] })
})

test('what has the wrong shape is told with how to mend it, and stays typed', async () => {
	const typed: [string, string][] = [
		['title', '一二三四五六'],
		['email', 'nobody'],
		['seats', 'many'],
		['kind', 'c'],
		['day', 'yesterday'],
		['agree', 'on'],
	]
	const { data } = await answer(handleForm(post(typed), Form, async () => null))
	expect(data.result.error).toEqual({
		title: ['不能超过 5 个字符，请精简。'],
		email: ['请填写有效的电子邮箱，例如 name@example.cn。'],
		seats: ['请填写数字。'],
		kind: ['请从所列选项中选择。'],
		day: ['请填写有效的日期，例如 2026-05-30。'],
	})
	expect(data.result.initialValue).toEqual(Object.fromEntries(typed))
})

test('nested and repeated names become objects and lists', async () => {
	const Nested = z.object({
		team: z.array(z.object({ name: z.string(), phone: z.string().optional() })),
		domains: z.array(z.string()),
	})
	const fields: [string, string][] = [
		['team[0].name', '王'],
		['team[1].name', '李'],
		['team[1].phone', '1'],
		['domains', 'x'],
		['domains', 'y'],
	]
	const value = await handleForm(post(fields), Nested, async (parsed) => parsed)
	expect(value).toEqual({
		team: [{ name: '王' }, { name: '李', phone: '1' }],
		domains: ['x', 'y'],
	})
})

test('passwords are never sent back', async () => {
	const Secret = z.object({ email: z.email(), password: z.string(), passwordAgain: z.string() })
	const fields: [string, string][] = [
		['email', 'wrong'],
		['password', 'hunter2hunter2'],
		['passwordAgain', 'hunter2hunter2'],
	]
	const { data } = await answer(handleForm(post(fields), Secret, async () => null))
	expect(JSON.stringify(data)).not.toContain('hunter2')
	expect(data.result.initialValue).toEqual({ email: 'wrong' })
})

test('a failure of the command stands at its field, or over the form', async () => {
	const One = z.object({ role: z.string() })
	const at = await answer(
		handleForm(post([['role', 'x']]), One, async () => {
			throw new DomainError('grant_exists', 'conflict', { field: 'role' })
		}),
	)
	expect(at.init.status).toBe(409)
	expect(at.data.result.error).toEqual({ role: ['该人员已有这一角色，或已有待批准的申请。'] })
	const over = await answer(
		handleForm(post([['role', 'x']]), One, async () => {
			throw new DomainError('login_throttled', 'too_many', { params: { minutes: 7 } })
		}),
	)
	expect(over.init.status).toBe(429)
	expect(over.data.result.error).toEqual({
		'': ['您所在网络的登录失败次数过多，请在 7 分钟后再试。'],
	})
})

test('somebody else’s object is no fault of the form', async () => {
	const failing = handleForm(post([['a', '1']]), z.object({ a: z.string() }), async () => {
		throw new NotFound()
	})
	await expect(failing).rejects.toBeInstanceOf(NotFound)
})

test('an error code given as a schema’s message is shown in words', async () => {
	const Coded = z.object({ a: z.string().refine(() => false, 'password_mismatch') })
	const { data } = await answer(handleForm(post([['a', '1']]), Coded, async () => null))
	expect(data.result.error).toEqual({ a: ['两次输入的密码不一致。'] })
})

test('an oversized, unreadable or hostile body is refused in words', async () => {
	const Any = z.object({ a: z.string().optional() })
	const read = (request: Request, maxBytes?: number) =>
		answer(handleForm(request, Any, async () => null, { maxBytes }))
	const large = await read(post([['a', 'x'.repeat(2_000)]]), 1_000)
	expect(large.init.status).toBe(413)
	expect(large.data.result.error?.['']?.[0]).toContain('超过')
	const json = await read(post('{"a":1}', { 'Content-Type': 'application/json' }))
	expect(json.init.status).toBe(422)
	const broken = await read(post('--', { 'Content-Type': 'multipart/form-data; boundary=x' }))
	expect(broken.init.status).toBe(422)
	for (const name of ['a[99999999]', '__proto__.x', 'a.b.c.d.e.f.g.h.i']) {
		expect((await read(post([[name, 'x']]))).init.status).toBe(422)
	}
	for (const intent of ['{', '{"type":1}', '{"type":"insert","payload":{"name":"a"}}']) {
		expect(
			(
				await read(
					post([
						['a', 'x'],
						['__intent__', intent],
					]),
				)
			).init.status,
		).toBe(422)
	}
	const nul = await read(post([['a', 'x\u0000y']]))
	expect(nul.data.result.error).toEqual({ a: ['含有无法保存的控制字符，请删除后重新填写。'] })
})

test('a filter that makes no sense is dropped, the others stay', () => {
	const Filter = z.object({ q: z.string().optional(), page: z.number().int().min(1).default(1) })
	const search = (query: string) => parseSearch(new Request(`http://site.test/?${query}`), Filter)
	expect(search('q=电&page=3')).toEqual({ q: '电', page: 3 })
	expect(search('q=电&page=-1')).toEqual({ q: '电', page: 1 })
	expect(search('q=a%00b&page=two&__proto__=x')).toEqual({ page: 1 })
	expect(search('')).toEqual({ page: 1 })
})
