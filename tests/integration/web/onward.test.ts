import { afterAll, beforeAll, expect, test } from 'vitest'
import { inviteMember } from '~/modules/organization/commands/invitations.server'
import { db } from '~/platform/db.server'
import { type AppServer, startApp } from '../../support/app-server'
import { type Browser, browserAt } from '../../support/browser'
import { codeFor } from '../../support/contact-codes'
import { contextOf, organization } from '../../support/entrant-world'
import { runJobs } from '../../support/jobs'
import { formsOf } from '../../support/page-forms'
import { loggedIn, someone } from '../../support/people'

/** Whoever followed a link arrives there, whatever has to be done about the account in between. */
let app: AppServer
beforeAll(async () => {
	app = await startApp()
}, 120_000)
afterAll(() => app?.stop())

const password = 'lan-hua-7391-xu'
const twice = { password, passwordAgain: password }

async function invited(email: string) {
	const owner = await organization({ code: null as never })
	const ctx = await contextOf(owner.ownerId)
	await inviteMember(ctx, owner.id, { email, role: 'member' })
	const { id } = await db.organizationInvitation.findFirstOrThrow({ where: { email } })
	return `/entrant/organizations/invitations/${id}`
}

/** The link in the page's own part that leads to `path`, as it stands there. */
async function linkTo(browser: Browser, page: string, path: string) {
	const { text } = await browser.get(page)
	const links = text.replace(/<footer[\s\S]*/, '').matchAll(/href="([^"]*)"/g)
	const found = [...links].map(([, href]) => href!).reverse()
	return found.find((href) => href.split('?')[0] === path) ?? `no link to ${path} on ${page}`
}

/** Sends the page's form that has this field, to the address a browser would. */
async function fill(browser: Browser, page: string, field: string, typed: Record<string, string>) {
	const { text } = await browser.get(page)
	const form = formsOf(text, page).find(({ fields }) => fields.some(({ name }) => name === field))
	if (!form) throw new Error(`no form with ${field} on ${page}`)
	return browser.post(form.action, typed, page)
}

async function fromInvitation(email: string) {
	const page = await invited(email)
	const browser = browserAt(app.origin)
	const login = (await browser.get(page)).to
	expect(login).toMatch(/^\/login\?next=/)
	return { page, browser, login }
}

async function register(browser: Browser, login: string, address: string) {
	const form = await linkTo(browser, login, '/register')
	const about = { ...twice, name: '新同事', address, consent: 'on' }
	const asked = await fill(browser, form, 'consent', about)
	return fill(browser, asked.to, 'code', { code: await codeFor(address) })
}

test('an invited person who registers first arrives at the invitation', async () => {
	const email = 'onward.new@example.cn'
	const { page, browser, login } = await fromInvitation(email)
	expect((await register(browser, login, email)).to).toBe(page)
	expect((await browser.get('/entrant')).text).toContain(page)
	const joined = await fill(browser, page, 'answer', { answer: 'accept' })
	expect(joined.to).toMatch(/^\/entrant\/organizations\/[0-9a-f-]{36}$/)
	expect((await browser.get('/entrant')).text).not.toContain(page)
})

test('a page that does not belong to the site is never gone on to', async () => {
	const browser = browserAt(app.origin)
	const address = 'onward.elsewhere@example.cn'
	const done = await register(browser, '/login?next=//evil.example', address)
	expect(done.to).toBe('/entrant')
})

test('who registered by phone learns where the invitation went and adds that address', async () => {
	const email = 'wanglei@example.cn'
	const { page, browser, login } = await fromInvitation(email)
	expect((await register(browser, login, '+8613811119001')).to).toBe(page)
	const shown = await browser.get(page)
	expect(shown.status).toBe(200)
	expect(shown.text).toContain('wa***@example.cn')
	expect(shown.text).not.toContain(email)
	expect((await browser.post(page, { answer: 'accept' })).status).toBe(404)
	const contact = await linkTo(browser, page, '/account/contact')
	const typed = { address: email, currentPassword: password }
	const asked = await fill(browser, contact, 'currentPassword', typed)
	const confirmed = await fill(browser, asked.to, 'code', { code: await codeFor(email) })
	expect(confirmed.to).toBe(page)
	expect((await fill(browser, page, 'answer', { answer: 'accept' })).status).toBe(303)
})

test('to others an invitation says nothing, and unknown ones are missing', async () => {
	const page = await invited('onward.sealed@example.cn')
	const stranger = browserAt(app.origin)
	const { actor } = await someone()
	stranger.jar.set('session', (await loggedIn(actor.userId)).slice('session='.length))
	const { text } = await stranger.get(page)
	const { organization: firm } = await db.organizationInvitation.findFirstOrThrow({
		where: { email: 'onward.sealed@example.cn' },
		select: { organization: { select: { name: true } } },
	})
	expect(text).toContain('on***@example.cn')
	expect(text).not.toContain(firm.name)
	const unknown = `/entrant/organizations/invitations/${crypto.randomUUID()}`
	expect((await stranger.get(unknown)).status).toBe(404)
	await db.organizationInvitation.updateMany({ data: { closedAt: new Date() } })
	expect((await stranger.get(page)).status).toBe(404)
})

test('a forgotten password leads back to the page by mail and by text message', async () => {
	const next = '/account/security'
	const { actor } = await someone([], { email: 'onward.forgot@example.cn' })
	await db.user.update({
		where: { id: actor.userId },
		data: { phone: '+8613811119002', phoneVerifiedAt: new Date(0), passwordHash: 'none' },
	})
	const browser = browserAt(app.origin)
	const form = await linkTo(browser, `/login?next=${next}`, '/forgot-password')
	const sent = await fill(browser, form, 'address', { address: 'onward.forgot@example.cn' })
	expect(await linkTo(browser, sent.to, '/login')).toContain(encodeURIComponent(next))
	await runJobs()
	const mail = await db.mailMessage.findFirstOrThrow({ where: { template: 'password-reset' } })
	const { pathname, search } = new URL((mail.params as { link: string }).link)
	expect((await fill(browser, pathname + search, 'passwordAgain', twice)).to).toBe(next)

	const other = browserAt(app.origin)
	const asked = await fill(other, form, 'address', { address: '13811119002' })
	const code = await codeFor('+8613811119002')
	const opened = await fill(other, asked.to, 'code', { code })
	expect((await fill(other, opened.to, 'passwordAgain', twice)).to).toBe(next)
})
