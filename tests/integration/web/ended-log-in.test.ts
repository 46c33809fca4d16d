import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessionIdOf } from '~/modules/identity/lucia.server'
import {
	forgetUnsentForms,
	keepUnsentForm,
	readUnsentForm,
} from '~/modules/identity/unsent-forms.server'
import { db } from '~/platform/db.server'
import { type AppServer, startApp } from '../../support/app-server'
import { browserAt } from '../../support/browser'
import { formsOf } from '../../support/page-forms'
import { loggedIn, someone } from '../../support/people'

let app: AppServer

beforeAll(async () => {
	app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const opened = () => browserAt(app.origin)

test('staff who did nothing for half an hour come back by way of the log-in, told why', async () => {
	const { actor } = await someone([{ role: 'organizer' }])
	const browser = opened()
	const begin = async (minutesAgo: number, hoursOld = 0) => {
		const token = (await loggedIn(actor.userId)).slice('session='.length)
		browser.jar.set('session', token)
		const then = new Date(Date.now() - minutesAgo * 60_000)
		const createdAt = new Date(Date.now() - hoursOld * 3_600_000)
		const id = sessionIdOf(token)
		await db.session.update({ where: { id }, data: { lastSeenAt: then, createdAt } })
		return id
	}
	const seen = async (id: string) =>
		Date.now() - (await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime()
	const active = await begin(29)
	expect((await browser.get('/organizer')).status).toBe(200)
	expect(await seen(active)).toBeLessThan(20_000)
	const recent = await begin(0.5)
	await browser.get('/organizer')
	expect(await seen(recent)).toBeGreaterThan(25_000)
	await begin(31)
	const idle = await browser.get('/organizer?page=2')
	expect(idle.to).toBe('/login?next=%2Forganizer%3Fpage%3D2')
	expect((await browser.get(idle.to)).text).toContain('有一段时间没有操作')
	const id = await begin(31)
	const lost = await browser.post('/organizer/new', { slug: '' }, '/organizer/new?from=list')
	expect(lost.to).toBe('/login?next=%2Forganizer%2Fnew%3Ffrom%3Dlist')
	expect((await browser.get(lost.to)).text).toContain('刚才提交的内容没有保存')
	expect(await db.session.count({ where: { id } })).toBe(0)
	await begin(1, 12.1)
	const old = await browser.get('/organizer')
	expect((await browser.get(old.to)).text).toContain('已满 12 小时')
})

test('what was sent when the log-in had just ended is kept for its owner, and sent again', async () => {
	const { actor } = await someone([{ role: 'organizer' }])
	const come = async (userId: string) => {
		const browser = opened()
		browser.jar.set('session', (await loggedIn(userId)).slice('session='.length))
		return browser
	}
	const idle = await come(actor.userId)
	const hourAgo = new Date(Date.now() - 3_600_000)
	const id = sessionIdOf(idle.jar.get('session')!)
	await db.session.update({ where: { id }, data: { lastSeenAt: hourAgo } })
	const typed = { name: '沈 一鸣\n第二行', locale: 'zh-CN', currentPassword: 'horse 甲' }
	const away = await idle.post('/account?index', typed, '/account')
	const next = decodeURIComponent(away.to.replace('/login?next=', ''))
	expect(next).toMatch(/^\/account\/unsent\/[0-9a-f-]{36}$/)
	expect((await idle.get(away.to)).text).toContain('刚才提交的内容已为您保留')
	const row = await db.unsentForm.findFirstOrThrow({ where: { userId: actor.userId } })
	expect(row).toMatchObject({ action: '/account?index=', page: '/account' })
	expect(row.sealed).not.toContain('沈')

	// One window is told that the log-in has ended; a form is sent in the other.
	for (const first of ['/account', '/login', '/no-such-page']) {
		const windows = await come(actor.userId)
		await db.session.update({
			where: { id: sessionIdOf(windows.jar.get('session')!) },
			data: { lastSeenAt: hourAgo },
		})
		await windows.get(first)
		expect((await windows.post('/account?index', typed, '/account')).to).toContain('unsent')
	}
	expect((await opened().post('/account?index', typed, '/account')).to).not.toContain('unsent')

	const stranger = await come((await someone()).actor.userId)
	expect((await stranger.get(next)).status).toBe(404)
	expect((await stranger.post(`${next}/removal`, {})).status).toBe(404)

	const back = await come(actor.userId)
	const page = await back.get(next)
	expect(page.text).toContain('沈 一鸣')
	expect(page.text).not.toContain('horse')
	const again = formsOf(page.text, next).find(({ action }) => action.startsWith('/account?index'))!
	const fields = Object.fromEntries(again.fields.map(({ name, value }) => [name, value]))
	expect(fields).toMatchObject({ name: typed.name, locale: 'zh-CN' })
	const sent = await back.post(again.action, { ...fields, name: '沈一鸣' }, next)
	expect(sent.status).toBe(303)
	const { name } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } })
	expect(name).toBe('沈一鸣')
	await back.post(`${next}/removal`, {})
	expect((await back.get(next)).status).toBe(404)
})

test('a kept form is gone after a day, and the eleventh displaces the first', async () => {
	const { actor } = await someone()
	const now = new Date()
	const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
	const form = { userId: actor.userId, action: '/account', page: '/account' }
	const keep = (at: Date) => keepUnsentForm({ ...form, fields: [['name', '甲']] }, at)
	const old = await keep(ago(24))
	const first = await keep(ago(23.9))
	await expect(readUnsentForm(actor, old, now)).rejects.toThrow()
	expect((await readUnsentForm(actor, first, now)).fields).toEqual([['name', '甲']])
	await forgetUnsentForms(db, now)
	const ids = await db.unsentForm.findMany({ where: form, select: { id: true } })
	expect(ids).toEqual([{ id: first }])
	for (let hour = 10; hour > 0; hour -= 1) await keep(ago(hour))
	await expect(readUnsentForm(actor, first, now)).rejects.toThrow()
	expect(await db.unsentForm.count({ where: form })).toBe(10)
})
