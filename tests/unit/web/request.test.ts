import { expect, test } from 'vitest'
import type { UserActor } from '~/modules/context'
import { GrantForm } from '~/modules/identity/schema'
import { areasOf, homeOf } from '~/web/areas'
import { localeOf } from '~/web/locale.server'
import { nextHref } from '~/web/next-href'
import { safeRedirect } from '~/web/safe-redirect'

test('only a path of this site is gone on to', () => {
	expect(safeRedirect('/judge?a=1#b')).toBe('/judge?a=1#b')
	const hostile = [
		'//evil.example',
		'/\\evil.example',
		'https://evil.example',
		'javascript:alert(1)',
		'/\tx',
		'/a\r\nSet-Cookie: x=1',
		'/.//evil.example',
		'evil',
		'',
		null,
		undefined,
		'/'.padEnd(3_000, 'x'),
	]
	for (const to of hostile) expect(safeRedirect(to, '/home')).toBe('/home')
})

test('the language is the person’s choice, then the browser’s wish, then Chinese', () => {
	const asked = (headers: Record<string, string>) =>
		localeOf(new Request('http://site.test/', { headers }))
	expect(asked({})).toBe('zh-CN')
	expect(asked({ 'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.8' })).toBe('en')
	expect(asked({ 'Accept-Language': 'zh-CN,en;q=0.8' })).toBe('zh-CN')
	expect(asked({ 'Accept-Language': 'fr-FR,de' })).toBe('zh-CN')
	expect(asked({ 'Accept-Language': 'en;q=0, zh;q=0.1' })).toBe('zh-CN')
	expect(asked({ 'Accept-Language': 'zh-CN', Cookie: 'a=b; lang=en' })).toBe('en')
	expect(asked({ Cookie: 'lang=xx' })).toBe('zh-CN')
})

const person = (roles: UserActor['grants'][number]['role'][], judges = 0): UserActor => ({
	kind: 'user',
	userId: 'u',
	name: 'n',
	email: 'e@example.cn',
	grants: roles.map((role) => ({ role, contestId: null, trackId: null })),
	memberships: [],
	judges: Array.from({ length: judges }, (_, n) => ({ judgeId: `j${n}`, contestId: 'c' })),
})

test('each role is sent to its own home after logging in', () => {
	expect(homeOf(person([]))).toBe('/entrant')
	expect(homeOf(person([], 1))).toBe('/judge')
	expect(homeOf(person(['organizer']))).toBe('/organizer')
	expect(homeOf(person(['incentive_officer']))).toBe('/incentive')
	expect(homeOf(person(['finance']))).toBe('/incentive/payments')
	expect(homeOf(person(['supervisor']))).toBe('/organizer')
	const supervised = areasOf(person(['supervisor']), 'en').map(({ href }) => href)
	expect(supervised).toEqual(['/organizer', '/incentive', '/admin/audit', '/entrant'])
	expect(homeOf(person(['administrator']))).toBe('/admin')
	for (const role of ['recommender', 'problem_owner'] as const) {
		expect(homeOf(person([role]))).toBe('/account')
		expect(homeOf(person([role, 'organizer']))).toBe('/organizer')
		expect(homeOf(person([role], 1))).toBe('/judge')
		const member = { organizationId: 'o', role: 'owner' as const }
		expect(homeOf({ ...person([role]), memberships: [member] })).toBe('/account')
		expect(GrantForm.safeParse({ role }).success).toBe(false)
	}
	expect(homeOf({ kind: 'visitor' })).toBe('/login')
	expect(areasOf({ kind: 'visitor' }, 'en')).toEqual([])
	expect(areasOf(person(['organizer'], 1), 'en').map(({ href }) => href)).toEqual([
		'/organizer',
		'/judge',
		'/entrant',
	])
})

test('a list goes on under the same filters', () => {
	const request = new Request('http://site.test/admin/users?q=王&after=1')
	expect(nextHref(request, 'after', '2')).toBe(`?q=${encodeURIComponent('王')}&after=2`)
	expect(nextHref(request, 'after', null)).toBeNull()
})
