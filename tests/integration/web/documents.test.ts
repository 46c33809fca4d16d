import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderMail } from '~/modules/message/render.server'
import { db } from '~/platform/db.server'
import { type AppServer, startApp } from '../../support/app-server'
import { readPdf } from '../../support/pdf-text'
import { loggedIn, someone } from '../../support/people'
import { wholeWorld, type WholeWorld } from '../../support/whole-world'

let app: AppServer
let world: WholeWorld
let entry: string
let documents: { path: string; zh: string; en: string }[]

beforeAll(async () => {
	app = await startApp()
	world = await wholeWorld()
	const { submitted, draft, money } = world
	entry = `/entrant/entries/${draft.id}`
	documents = [
		{ path: `/entrant/entries/${submitted.id}/receipts/1/pdf`, zh: '提交回执', en: 'Receipt' },
		{ path: `${entry}/entry-form`, zh: '申报书', en: 'Entryform' },
		{ path: `/entrant/entries/${money.award.entryId}/certificate`, zh: '证书', en: 'Certificate' },
	]
}, 120_000)
afterAll(() => app?.stop())

async function open(path: string, { cookie = world.cookies.entrant, lang = '' } = {}) {
	const response = await fetch(app.origin + path, {
		headers: { Cookie: [cookie, lang && `lang=${lang}`].filter(Boolean).join('; ') },
		redirect: 'manual',
	})
	return response
}

async function wordsOf(response: Response) {
	const { pages, language } = await readPdf(new Uint8Array(await response.arrayBuffer()))
	return { text: pages.join(''), language }
}

test('each document comes in the reader’s language, or in the one its link names', async () => {
	for (const { path, zh, en } of documents) {
		const own = await open(path)
		expect([path, own.status]).toEqual([path, 200])
		expect(Object.fromEntries(own.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'cache-control': 'no-store',
			'x-content-type-options': 'nosniff',
		})
		expect(own.headers.get('content-disposition')).toMatch(/^inline; filename=.*\.pdf/)
		const chinese = await wordsOf(own)
		expect([chinese.language, chinese.text.includes(zh)]).toEqual(['zh-CN', true])
		const english = await wordsOf(await open(path, { lang: 'en' }))
		expect([english.language, english.text.includes(en)]).toEqual(['en', true])
		const named = await wordsOf(await open(`${path}?lang=zh-CN`, { lang: 'en' }))
		expect(named.language).toBe('zh-CN')
		expect((await wordsOf(await open(`${path}?lang=fr`))).language).toBe('zh-CN')
	}
})

test('another organization’s documents are missing; a visitor is asked to log in', async () => {
	const stranger = await loggedIn((await someone()).actor.userId)
	for (const { path } of documents) {
		const refused = await open(path, { cookie: stranger })
		expect([path, refused.status]).toEqual([path, 404])
		expect(refused.headers.get('content-type')).not.toContain('pdf')
		const visitor = await open(path, { cookie: '' })
		expect(visitor.headers.get('location')).toBe(`/login?next=${encodeURIComponent(path)}`)
	}
	const [receipt] = documents
	expect((await open(receipt!.path.replace('/1/pdf', '/2/pdf'))).status).toBe(404)
	expect((await open(`${entry}/certificate`)).status).toBe(404)
})

test('a receipt says what its page says, and its address checks', async () => {
	const { text } = await wordsOf(await open(documents[0]!.path))
	const page = await (await open(documents[0]!.path.replace('/pdf', ''))).text()
	const version = await db.entryVersion.findFirstOrThrow({
		where: { entryId: world.submitted.id },
	})
	expect(text).toContain(version.receiptHash)
	expect(page).toContain(version.receiptHash)
	const address = /https?:\/\/\S+?code=[0-9A-Z-]{19}/.exec(text)![0]
	const checked = await open(new URL(address).pathname + new URL(address).search, { cookie: '' })
	expect(await checked.text()).toContain('回执有效')
	expect(version.parties).toMatchObject([{ share: 10_000 }])
})

test('the mail links to the receipt in its receiver’s language', async () => {
	const { params } = await db.mailMessage.findFirstOrThrow({
		where: { template: 'entry-submitted', userId: world.users.entrant },
	})
	for (const locale of ['zh-CN', 'en'] as const) {
		const { html } = await renderMail('entry-submitted', params, locale)
		const [, address] = /href="[^"]*?(\/entrant[^"]+\/pdf\?lang=[\w-]+)"/.exec(html)!
		expect((await wordsOf(await open(address!))).language).toBe(locale)
	}
})

test('a revoked certificate is not issued, nor offered', async () => {
	const { id, entryId } = world.money.award
	const home = `/entrant/entries/${entryId}`
	expect(await (await open(home)).text()).toContain(`${home}/certificate?lang=zh-CN`)
	const revoked = { revokedAt: new Date(), revocation: '材料不实' }
	await db.award.update({ where: { id }, data: revoked })
	expect((await open(`${home}/certificate`)).status).toBe(404)
	expect(await (await open(home)).text()).not.toContain(`${home}/certificate`)
	await db.award.update({ where: { id }, data: { revokedAt: null, revocation: '' } })
})

test('a scan is taken for the current form only, and no longer once the form has changed', async () => {
	const send = (formCode: string) =>
		fetch(`${app.origin}${entry}/files`, {
			method: 'POST',
			headers: {
				Cookie: world.cookies.entrant!,
				Origin: app.origin,
				'Content-Type': 'application/x-www-form-urlencoded',
				Accept: 'text/html',
			},
			body: new URLSearchParams({ formCode }),
			redirect: 'manual',
		})
	const scan = { entryId: world.draft.id, slot: 'entry_form' } as const
	await db.entryFile.updateMany({ where: scan, data: { formCode: null } })
	const page = await (await open(`${entry}/files`)).text()
	const [, code] = /<code[^>]*>([0-9A-Z-]{14})<\/code>/.exec(page)!
	expect((await wordsOf(await open(`${entry}/entry-form`))).text).toContain(`版本码${code}`)
	const other = await send('0000-0000-0000')
	expect(other.status).toBe(422)
	expect(await other.text()).toContain(`该版本码与现行申报书（${code}）不一致`)
	expect(await (await send('7KQ2')).text()).toContain('版本码为 12 位字母和数字')
	for (let twice = 0; twice < 2; twice += 1) {
		expect((await send(code!.toLowerCase())).status).toBe(303)
	}
	expect(await (await open(`${entry}/files`)).text()).toContain('与现行申报书一致')
	await db.entry.update({
		where: { id: world.draft.id },
		data: { summary: '盖章之后改过的简介：覆盖四条产线，数据按月统计。' },
	})
	expect(await (await open(`${entry}/submission`)).text()).toContain('盖章之后内容又有改动')
	const files = await (await open(`${entry}/files`)).text()
	expect(files).toContain(`扫描件的版本码是 ${code}`)
	const again = await send(code!)
	expect(again.status).toBe(422)
	expect(await again.text()).toContain(`这份扫描件已确认为版本 ${code}`)
	expect((await db.entryFile.findFirstOrThrow({ where: scan })).formCode).toBe(
		code!.replaceAll('-', ''),
	)
	expect((await wordsOf(await open(`${entry}/entry-form`))).text).not.toContain(code)
})
