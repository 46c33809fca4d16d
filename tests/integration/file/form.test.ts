import { utimes } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemContext } from '~/modules/context.server'
import { sweepUploads } from '~/modules/file/sweep.server'
import { db } from '~/platform/db.server'
import { staging } from '~/platform/file-store/store.server'
import { exe, pdf } from './samples'
import { draftEntry, organization, person, type Person, proofOf } from './scene'
import { announce, putAndBreak, startUploads, upload } from './upload-server'

let origin: string
let stop: () => Promise<void>
let scene: Awaited<ReturnType<typeof draftEntry>>

beforeAll(async () => {
	;({ origin, stop } = await startUploads())
	scene = await draftEntry('form')
})
afterAll(() => stop())

function post(who: Person, name: string, bytes: Buffer, purpose = 'deck') {
	const form = new FormData()
	const subjectId = scene.entry.id
	const fields = { purpose, subjectType: 'entry', subjectId, slot: 'deck', returnTo: '/entrant' }
	for (const [key, value] of Object.entries(fields)) form.append(key, value)
	form.append('file', new Blob([new Uint8Array(bytes)]), name)
	return fetch(`${origin}/api/files`, {
		method: 'POST',
		body: form,
		redirect: 'manual',
		headers: { cookie: who.cookie, referer: `${origin}/entrant/entries/1` },
	})
}

test('a plain form stores its file and goes back with a word', async () => {
	const bytes = pdf(700_000)
	const answer = await post(scene.owner, '无脚本 方案.pdf', bytes)
	expect([answer.status, answer.headers.get('location')]).toEqual([303, '/entrant'])
	expect(answer.headers.get('set-cookie')).toContain('toast=')
	const [link] = await db.entryFile.findMany({
		where: { entryId: scene.entry.id },
		include: { file: true },
	})
	expect(link?.file).toMatchObject({ name: '无脚本 方案.pdf', size: 700_000n, state: 'stored' })
})

test.each([
	['a program named .pdf', () => post(scene.owner, '程序.pdf', exe())],
	['a wrong extension', () => post(scene.owner, '方案.docx', pdf())],
	['an empty file', () => post(scene.owner, '空.pdf', Buffer.alloc(0))],
	['no file', () => post(scene.owner, '', Buffer.alloc(0))],
	['a purpose that does not fit', () => post(scene.owner, '方案.pdf', pdf(), 'minutes')],
])('%s goes back to its page with the reason, and nothing is attached', async (_, send) => {
	const before = await db.entryFile.count({ where: { entryId: scene.entry.id } })
	const answer = await send()
	expect([answer.status, answer.headers.get('location')]).toEqual([303, '/entrant/entries/1'])
	expect(await db.entryFile.count({ where: { entryId: scene.entry.id } })).toBe(before)
	expect(await db.storedFile.count({ where: { state: 'uploading' } })).toBe(0)
})

test('somebody else’s entry is missing for a plain form, too', async () => {
	expect((await post(await person(), '方案.pdf', pdf())).status).toBe(404)
})

test('a place holds no more files than its purpose says', async () => {
	const firm = await organization('多文件')
	const owner = await person({ memberOf: firm.id })
	const to = proofOf(firm.id)
	for (let n = 1; n <= 5; n++) await upload(origin, owner, to, { name: `${n}.pdf`, bytes: pdf() })
	const { status, message } = await announce(origin, owner, to, { name: '6.pdf', bytes: pdf() })
	expect([status, message]).toEqual([400, '此处最多保存 5 个文件，请先移除不需要的文件。'])
})

test('a person has at most ten uploads under way', async () => {
	const firm = await organization('未完成')
	const owner = await person({ memberOf: firm.id })
	const to = proofOf(firm.id)
	const ask = (n: number) => announce(origin, owner, to, { name: `${n}.pdf`, bytes: pdf(100 + n) })
	for (let n = 1; n <= 10; n++) expect((await ask(n)).status).toBe(200)
	expect((await ask(11)).status).toBe(400)
	expect((await ask(5)).status).toBe(200)
	await db.storedFile.deleteMany({ where: { ownerId: owner.id } })
})

test('what has not moved for two days is swept away, what moves stays', async () => {
	const to = {
		purpose: 'deck',
		subjectType: 'entry',
		subjectId: scene.entry.id,
		slot: 'deck',
	} as const
	const bytes = pdf(50_000)
	for (const name of ['旧.pdf', '新.pdf']) {
		const { url } = await announce(origin, scene.owner, to, { name, bytes })
		await putAndBreak(url, bytes, 20_000)
	}
	const old = await db.storedFile.findFirstOrThrow({ where: { name: '旧.pdf' } })
	const longAgo = new Date('2026-01-01T00:00:00Z')
	await db.storedFile.updateMany({ where: { state: 'uploading' }, data: { createdAt: longAgo } })
	await utimes(staging.pathOf(old.id), longAgo, longAgo)
	await sweepUploads(await systemContext('test'))
	const states = await db.storedFile.findMany({
		where: { name: { in: ['旧.pdf', '新.pdf'] } },
		orderBy: { name: 'asc' },
		select: { name: true, state: true },
	})
	expect(states).toEqual([
		{ name: '新.pdf', state: 'uploading' },
		{ name: '旧.pdf', state: 'refused' },
	])
	expect(await staging.sizeOf(old.id)).toBe(0)
})
