import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiptFiles } from '~/modules/file/queries.server'
import { db } from '~/platform/db.server'
import { fileStore } from '~/platform/file-store/store.server'
import { runJobs } from '../../support/jobs'
import { pdf } from './samples'
import {
	draftEntry,
	grant,
	judgeOf,
	organization,
	person,
	submit,
	type Person,
	proofOf,
} from './scene'
import { startUploads, upload } from './upload-server'

let origin: string
let stop: () => Promise<void>

beforeAll(async () => {
	;({ origin, stop } = await startUploads())
})
afterAll(() => stop())

async function get(who: Person | null, id: string, headers: Record<string, string> = {}) {
	return fetch(`${origin}/files/${id}`, {
		redirect: 'manual',
		headers: { ...(who && { cookie: who.cookie }), ...headers },
	})
}

async function statusOf(who: Person | null, id: string): Promise<number> {
	const response = await get(who, id)
	await response.body?.cancel()
	return response.status
}

/** An entry with a deck and a blind copy, submitted, and a draft that has moved on since. */
async function submitted(slug: string) {
	const scene = await draftEntry(slug)
	const into = (slot: 'deck' | 'blind_copy') =>
		({
			purpose: slot === 'deck' ? 'deck' : 'blindCopy',
			slot,
			subjectType: 'entry',
			subjectId: scene.entry.id,
		}) as const
	const send = (slot: 'deck' | 'blind_copy', name: string) =>
		upload(origin, scene.owner, into(slot), { name, bytes: pdf() })
	const deck = await send('deck', '方案 终稿.pdf')
	const blind = await send('blind_copy', '盲审.pdf')
	await submit(scene.entry.id, scene.owner.id)
	const draft = await send('deck', '新稿.pdf')
	const { id: contestId } = scene.contest
	return {
		...scene,
		deck,
		blind,
		draft,
		judged: { id: scene.entry.id, contestId, trackId: scene.track.id },
	}
}

test('entrants read all of their files, staff what was submitted, strangers nothing', async () => {
	const { owner, firm, contest, deck, draft } = await submitted('reading')
	const colleague = await person({ memberOf: firm.id, role: 'member' })
	const organizer = await person()
	const supervisor = await person()
	await grant(organizer.id, 'organizer', contest.id)
	await grant(supervisor.id, 'supervisor', contest.id)
	const elsewhere = await draftEntry('elsewhere')
	const stranger = await person()
	await grant(stranger.id, 'organizer', elsewhere.contest.id)
	const seen = async (who: Person | null) => [
		await statusOf(who, deck.id),
		await statusOf(who, draft.id),
	]
	expect(await seen(owner)).toEqual([200, 200])
	expect(await seen(colleague)).toEqual([200, 200])
	expect(await seen(organizer)).toEqual([200, 404])
	expect(await seen(supervisor)).toEqual([200, 404])
	expect(await seen(stranger)).toEqual([404, 404])
	expect(await seen(elsewhere.owner)).toEqual([404, 404])
	expect(await seen(null)).toEqual([302, 302])
})

test('a judge reads the current version; withdrawn, conflicted or blind, no more than that allows', async () => {
	const { judged, deck, blind, draft, owner } = await submitted('judging')
	const { judge, assignment, round } = await judgeOf(judged, false)
	const seen = async () =>
		Promise.all([deck.id, blind.id, draft.id].map((id) => statusOf(judge, id)))
	expect(await seen()).toEqual([200, 200, 404])
	await db.round.update({ where: { id: round.id }, data: { blind: true } })
	expect(await seen()).toEqual([404, 200, 404])
	await db.assignment.update({ where: { id: assignment.id }, data: { withdrawnAt: new Date() } })
	expect(await seen()).toEqual([404, 404, 404])
	await db.assignment.update({ where: { id: assignment.id }, data: { withdrawnAt: null } })
	const { judgeId } = assignment
	const declaredAt = new Date()
	await db.conflict.create({ data: { entryId: judged.id, judgeId, source: 'rule', declaredAt } })
	expect(await seen()).toEqual([404, 404, 404])
	await submit(judged.id, owner.id, 2)
	await db.conflict.deleteMany()
	expect(await seen()).toEqual([404, 200, 404])
})

test('reading somebody else’s file is written down, one’s own is not', async () => {
	const { owner, contest, deck } = await submitted('logged')
	const organizer = await person()
	await grant(organizer.id, 'organizer', contest.id)
	await statusOf(owner, deck.id)
	await statusOf(organizer, deck.id)
	const readings = await db.auditEvent.findMany({
		where: { event: 'file.read', contestId: contest.id },
	})
	expect(readings.map(({ actorId }) => actorId)).toEqual([organizer.id])
})

test('a download has its name, type, checksum and ranges', async () => {
	const { owner, deck } = await submitted('download')
	const whole = await get(owner, deck.id)
	expect(Object.fromEntries(whole.headers)).toMatchObject({
		'content-type': 'application/pdf',
		'content-length': '2000',
		'content-disposition': expect.stringContaining("filename*=UTF-8''%E6%96%B9%E6%A1%88"),
		etag: `"${deck.sha256}"`,
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, no-cache',
	})
	expect(whole.headers.get('content-disposition')).toMatch(/^inline/)
	const bytes = Buffer.from(await whole.arrayBuffer())
	const part = await get(owner, deck.id, { Range: 'bytes=100-199' })
	expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 100-199/2000'])
	expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(100, 200))
	expect((await get(owner, deck.id, { Range: 'bytes=2000-' })).status).toBe(416)
	expect((await get(owner, deck.id, { 'If-None-Match': `"${deck.sha256}"` })).status).toBe(304)
	const other = await get(owner, deck.id, { Range: 'bytes=0-9', 'If-Range': '"other"' })
	expect(other.status).toBe(200)
	await other.body?.cancel()
})

function removal(who: Person, id: string) {
	return fetch(`${origin}/files/${id}/removal`, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: who.cookie, referer: `${origin}/account` },
		body: new URLSearchParams({ returnTo: '/entrant/entries/1?a=b' }),
	})
}

test('a removed file leaves the draft; its bytes go unless a submitted version holds it', async () => {
	const { owner, entry, blind, draft } = await submitted('removal')
	const stranger = await person()
	expect((await removal(stranger, draft.id)).status).toBe(404)
	const answer = await removal(owner, draft.id)
	expect([answer.status, answer.headers.get('location')]).toEqual([303, '/entrant/entries/1?a=b'])
	expect((await removal(owner, blind.id)).status).toBe(303)
	expect(await receiptFiles(db, entry.id)).toEqual([])
	await runJobs()
	expect(await fileStore.head(draft.id)).toBeNull()
	expect(await fileStore.head(blind.id)).toEqual({ size: 2_000 })
	expect(await statusOf(owner, blind.id)).toBe(200)
})

test('proofs of an organization are its members’, and stay while they are being verified', async () => {
	const firm = await organization('证明公司')
	const owner = await person({ memberOf: firm.id })
	const to = proofOf(firm.id)
	const proof = await upload(origin, owner, to, { name: '执照.pdf', bytes: pdf() })
	expect(await statusOf(owner, proof.id)).toBe(200)
	expect(await statusOf(await person(), proof.id)).toBe(404)
	await db.organization.update({ where: { id: firm.id }, data: { verification: 'pending' } })
	expect((await removal(owner, proof.id)).headers.get('location')).toBe('/account')
	expect(await statusOf(owner, proof.id)).toBe(200)
	await db.organization.update({ where: { id: firm.id }, data: { verification: 'returned' } })
	await removal(owner, proof.id)
	expect(await statusOf(owner, proof.id)).toBe(404)
})

test('a blind copy reaches its judge under a plain name', async () => {
	const { judged, blind, owner } = await submitted('naming')
	const { judge } = await judgeOf(judged, true)
	const nameFor = async (who: Person) => {
		const response = await get(who, blind.id)
		await response.body?.cancel()
		return response.headers.get('content-disposition')
	}
	expect(await nameFor(judge)).toBe('inline; filename="blind-copy.pdf"')
	expect(await nameFor(owner)).toContain("filename*=UTF-8''%E7%9B%B2%E5%AE%A1.pdf")
})

test('proofs are read by organizers of the contests the firm takes part in', async () => {
	const { firm, owner, contest } = await draftEntry('proofs')
	const elsewhere = await draftEntry('no-proofs')
	const proof = await upload(origin, owner, proofOf(firm.id), { name: '执照.pdf', bytes: pdf() })
	const [organizer, stranger] = [await person(), await person()]
	await grant(organizer.id, 'organizer', contest.id)
	await grant(stranger.id, 'organizer', elsewhere.contest.id)
	expect(await statusOf(organizer, proof.id)).toBe(200)
	expect(await statusOf(stranger, proof.id)).toBe(404)
})

/** Evidence laid beside an open notice by somebody who then objects to the scene's entry. */
async function objected(slug: string) {
	const { judged, contest, track, owner } = await submitted(slug)
	const notice = await db.notice.create({
		data: {
			contestId: contest.id,
			title: '公示',
			body: '',
			workingDays: 5,
			openedAt: new Date('2020-01-01T00:00:00Z'),
			closesAt: new Date('2100-01-01T00:00:00Z'),
			openedById: owner.id,
		},
	})
	const filer = await person()
	const file = await upload(
		origin,
		filer,
		{ purpose: 'evidence', subjectType: 'notice', subjectId: notice.id, slot: null },
		{ name: '张三的证据.pdf', bytes: pdf() },
	)
	await db.objection.create({
		data: {
			noticeId: notice.id,
			entryId: judged.id,
			code: `YY-${slug}`,
			filerKind: 'person',
			filerName: '张三',
			filerContact: '13800000000',
			cause: 'other',
			statement: '',
			evidenceFileId: file.id,
			filedAt: new Date(),
			answerDueAt: new Date(),
		},
	})
	return { contest, track, notice, filer, file }
}

test('evidence of an objection opens for its handlers alone, and the log names nobody', async () => {
	const { contest, notice, filer, file } = await objected('sealed')
	const other = await db.track.create({
		data: {
			contestId: contest.id,
			code: 'B',
			kind: 'solution',
			name: '赛道',
			nameEn: 'Track',
			listTitle: '十佳',
			listTitleEn: 'Top ten',
		},
	})
	const [handler, supervisor, otherTrack] = [await person(), await person(), await person()]
	await grant(handler.id, 'organizer', contest.id)
	await grant(supervisor.id, 'supervisor', contest.id)
	const scope = { contestId: contest.id, trackId: other.id }
	await db.roleGrant.create({
		data: { userId: otherTrack.id, role: 'organizer', state: 'active', ...scope },
	})
	expect(await statusOf(handler, file.id)).toBe(200)
	expect(await statusOf(filer, file.id)).toBe(200)
	expect(await statusOf(supervisor, file.id)).toBe(404)
	expect(await statusOf(otherTrack, file.id)).toBe(404)
	const stored = await db.auditEvent.findFirstOrThrow({
		where: { event: 'file.stored', subjectId: notice.id },
	})
	expect(stored).toMatchObject({ actorId: null, ip: null })
	expect(JSON.stringify(stored.detail)).not.toContain('张三')
})

test('the receipt lists the draft’s files by slot with size and checksum', async () => {
	const { entry, blind, draft } = await submitted('receipt')
	expect(await receiptFiles(db, entry.id)).toEqual([
		{ fileId: draft.id, slot: 'deck', name: '新稿.pdf', size: 2_000, sha256: draft.sha256 },
		{ fileId: blind.id, slot: 'blind_copy', name: '盲审.pdf', size: 2_000, sha256: blind.sha256 },
	])
})
