import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFiles } from '~/modules/file/queries.server'
import type { Attachment } from '~/modules/file/types'
import { db } from '~/platform/db.server'
import { fileStore, staging } from '~/platform/file-store/store.server'
import { exe, pdf, pptx, zip } from './samples'
import { draftEntry, person, submit } from './scene'
import { announce, arrived, put, putAndBreak, startUploads, upload } from './upload-server'

let origin: string
let stop: () => Promise<void>
let scene: Awaited<ReturnType<typeof draftEntry>>

beforeAll(async () => {
	;({ origin, stop } = await startUploads())
	scene = await draftEntry('uploads')
})
afterAll(() => stop())

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function into(slot: 'deck' | 'entry_form' | 'attachment', entryId = scene.entry.id): Attachment {
	const purpose = slot === 'entry_form' ? 'entryForm' : slot
	return { purpose, slot, subjectType: 'entry', subjectId: entryId }
}

const inDraft = (slot: string) =>
	db.entryFile.findMany({ where: { entryId: scene.entry.id, slot: slot as 'deck' } })

test('a file arrives, is checked, stored and in the draft, and the client learns its checksum', async () => {
	const bytes = pdf(300_000)
	const file = await upload(origin, scene.owner, into('entry_form'), { name: '申报书.pdf', bytes })
	expect(file).toMatchObject({ name: '申报书.pdf', size: 300_000, sha256: sha256(bytes) })
	const [row] = await listFiles(db, {
		subjectType: 'entry',
		subjectId: scene.entry.id,
	})
	expect(row).toEqual({ ...file, slot: 'entry_form' })
	expect(await fileStore.head(file.id)).toEqual({ size: 300_000 })
	const events = await db.auditEvent.findMany({ where: { subjectId: scene.entry.id } })
	expect(events.map(({ event }) => event).sort()).toEqual(['entry.file_added', 'file.stored'])
	expect(events.every(({ actorId }) => actorId === scene.owner.id)).toBe(true)
})

test('after a broken line the upload goes on from the last received byte', async () => {
	const bytes = pdf(3_000_000)
	const chosen = { name: '断点.pdf', bytes }
	const first = await announce(origin, scene.owner, into('deck'), chosen)
	await putAndBreak(first.url, bytes, 2_000_000)
	const second = await announce(origin, scene.owner, into('deck'), chosen)
	const start = await arrived(second.url)
	expect(start).toBeGreaterThan(1_000_000)
	expect(start).toBeLessThanOrEqual(2_000_000)
	const { status, body } = await put(second.url, bytes, start)
	expect(status).toBe(200)
	expect(body.serverData.sha256).toBe(sha256(bytes))
})

test('a completed upload announced again is answered at once and stored once', async () => {
	const bytes = pdf(50_000)
	const chosen = { name: '重复.pdf', bytes }
	const file = await upload(origin, scene.owner, into('deck'), chosen)
	const again = await announce(origin, scene.owner, into('deck'), chosen)
	expect(await arrived(again.url)).toBe(50_000)
	const { body } = await put(again.url, bytes, 50_000)
	expect(body.serverData.id).toBe(file.id)
	expect(await inDraft('deck')).toHaveLength(1)
})

test('a wrong offset is refused with the right one', async () => {
	const bytes = pdf(10_000)
	const { url } = await announce(origin, scene.owner, into('deck'), { name: '位置.pdf', bytes })
	const { status, body } = await put(url, bytes, 5_000)
	expect(status).toBe(409)
	expect(body).toMatchObject({ code: 'upload_offset', rangeStart: 0, retry: true })
})

test('a tampered address is refused', async () => {
	const bytes = pdf()
	const { url } = await announce(origin, scene.owner, into('deck'), { name: '篡改.pdf', bytes })
	const larger = url.replace(/x-ut-file-size=\d+/, 'x-ut-file-size=99999')
	for (const target of [
		larger,
		url.replace(/..$/, '00'),
		`${url}&x=1`,
		url.split('&signature')[0]!,
	]) {
		const { status, body } = await put(target, bytes)
		expect([status, body.code]).toEqual([403, 'upload_link_invalid'])
	}
})

test('more bytes than announced are refused, by length and by count', async () => {
	const bytes = pdf(4_000)
	const { url } = await announce(origin, scene.owner, into('deck'), { name: '过长.pdf', bytes })
	expect((await put(url, Buffer.concat([bytes, Buffer.alloc(40_000)]))).status).toBe(413)
	expect((await put(url, Buffer.concat([bytes, Buffer.alloc(2_000)]))).status).toBe(413)
	expect((await put(url, bytes)).status).toBe(410)
})

test('a file larger than its purpose allows is refused before a byte is sent', async () => {
	const huge = { length: 70 * 1_048_576 } as Buffer
	const to = into('entry_form')
	const { status, message } = await announce(origin, scene.owner, to, {
		name: '大.pdf',
		bytes: huge,
	})
	expect([status, message]).toEqual([400, '文件超过 64 MB，请压缩后再上传。'])
})

test('a program named .pdf is refused by its content and leaves nothing behind', async () => {
	const { url } = await announce(origin, scene.owner, into('deck'), {
		name: '程序.pdf',
		bytes: exe(),
	})
	const { status, body } = await put(url, exe())
	expect([status, body.code, body.retry]).toEqual([415, 'file_content_wrong', false])
	const row = await db.storedFile.findFirstOrThrow({ where: { name: '程序.pdf' } })
	expect(row).toMatchObject({ state: 'refused', refusal: 'file_content_wrong' })
	expect(await staging.sizeOf(row.id)).toBe(0)
	expect(await fileStore.head(row.id)).toBeNull()
})

test('a presentation is told from another archive by its members', async () => {
	const good = await upload(origin, scene.owner, into('deck'), { name: '方案.pptx', bytes: pptx() })
	expect(good.type).toContain('presentation')
	const bad = zip('[Content_Types].xml', 'word/document.xml')
	const { url } = await announce(origin, scene.owner, into('deck'), {
		name: '文档.pptx',
		bytes: bad,
	})
	expect((await put(url, bad)).status).toBe(415)
	const attached = { name: '资料.zip', bytes: zip('a.txt') }
	const archive = await upload(origin, scene.owner, into('attachment'), attached)
	expect(archive.type).toBe('application/zip')
})

test('an entry of another organization is missing', async () => {
	const stranger = await person()
	const chosen = { name: '他人.pdf', bytes: pdf() }
	expect((await announce(origin, stranger, into('deck'), chosen)).status).toBe(404)
	expect((await announce(origin, null, into('deck'), chosen)).status).toBe(403)
})

test('a new file pushes the old one out of its slot; a submitted version keeps its own', async () => {
	const old = await draftEntry('replace')
	const to = into('deck', old.entry.id)
	const first = await upload(origin, old.owner, to, { name: '一.pdf', bytes: pdf() })
	const second = await upload(origin, old.owner, to, { name: '二.pdf', bytes: pdf() })
	const stateOf = async (id: string) =>
		(await db.storedFile.findUniqueOrThrow({ where: { id } })).state
	expect(await stateOf(first.id)).toBe('deleted')
	await submit(old.entry.id, old.owner.id)
	await upload(origin, old.owner, to, { name: '三.pdf', bytes: pdf() })
	expect(await stateOf(second.id)).toBe('stored')
	const draft = await db.entryFile.findMany({ where: { entryId: old.entry.id } })
	expect(draft).toHaveLength(1)
	expect(draft[0]?.fileId).not.toBe(second.id)
})

test('an entry closed while the bytes were under way refuses the file', async () => {
	const closing = await draftEntry('closing')
	const bytes = pdf()
	const to = into('deck', closing.entry.id)
	const { url } = await announce(origin, closing.owner, to, { name: '晚.pdf', bytes })
	await db.entry.update({ where: { id: closing.entry.id }, data: { state: 'withdrawn' } })
	const { status, body } = await put(url, bytes)
	expect([status, body.retry]).toEqual([422, false])
	expect(await db.entryFile.count({ where: { entryId: closing.entry.id } })).toBe(0)
})

test('callbacks from outside are refused', async () => {
	const response = await fetch(`${origin}/api/uploadthing?slug=deck`, {
		method: 'POST',
		headers: { 'uploadthing-hook': 'callback', 'x-uploadthing-signature': 'hmac-sha256=00' },
		body: '{}',
	})
	expect(response.status).toBe(403)
})
