import { expect, test } from 'vitest'
import { requestedRange } from '~/web/byte-range'
import { checkUploadUrl, signatureOf } from '~/web/presigned-url.server'
import { failureOf } from '~/web/upload-transport'

const now = new Date('2026-05-01T00:00:00Z')
const server = { origin: 'https://contest.example.cn', apiKey: 'sk_test', appId: 'shijia', now }

function signed(changes: Record<string, string> = {}): string {
	const url = new URL('/ingest/aaaabbbbccccddddeeeeffff', server.origin)
	const values = {
		expires: String(now.getTime() + 1000),
		'x-ut-identifier': 'shijia',
		'x-ut-file-name': encodeURIComponent('方案 演示.mp4'),
		'x-ut-file-size': '50',
		'x-ut-custom-id': '0197-id',
		...changes,
	}
	for (const [name, value] of Object.entries(values)) url.searchParams.append(name, value)
	url.searchParams.append('signature', signatureOf(url.toString(), server.apiKey))
	return url.pathname + url.search
}

test('a signed address grants one upload', () => {
	const grant = { key: 'aaaabbbbccccddddeeeeffff', fileId: '0197-id', size: 50 }
	expect(checkUploadUrl(signed(), server)).toEqual({ ok: true, grant })
})

test.each([
	['another size', signed().replace('file-size=50', 'file-size=51')],
	['a changed signature', signed().replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))],
	['no signature', signed().split('&signature=')[0]!],
	['a parameter after the signature', `${signed()}&x-ut-file-size=9`],
	['another installation', signed({ 'x-ut-identifier': 'other' })],
	['no size', signed({ 'x-ut-file-size': 'NaN' })],
])('%s makes the address invalid', (_, target) => {
	expect(checkUploadUrl(target, server)).toEqual({ ok: false, code: 'upload_link_invalid' })
})

test('another origin makes the address invalid, whatever the Host header says', () => {
	const moved = { ...server, origin: 'https://evil.example' }
	expect(checkUploadUrl(signed(), moved)).toEqual({ ok: false, code: 'upload_link_invalid' })
})

test('an address expires at its instant', () => {
	const late = { ...server, now: new Date(now.getTime() + 1000) }
	expect(checkUploadUrl(signed(), late)).toEqual({ ok: false, code: 'upload_link_expired' })
})

test('ranges are read as RFC 9110 defines them', () => {
	expect(requestedRange('bytes=0-', 10)).toEqual({ start: 0, end: 10 })
	expect(requestedRange('bytes=2-4', 10)).toEqual({ start: 2, end: 5 })
	expect(requestedRange('bytes=2-400', 10)).toEqual({ start: 2, end: 10 })
	expect(requestedRange('bytes=-3', 10)).toEqual({ start: 7, end: 10 })
	expect(requestedRange('bytes=-30', 10)).toEqual({ start: 0, end: 10 })
	expect(requestedRange('bytes=10-', 10)).toBe('unsatisfiable')
	expect(requestedRange('bytes=-0', 10)).toBe('unsatisfiable')
	expect(requestedRange('bytes=4-2', 10)).toBeNull()
	expect(requestedRange('bytes=0-1,3-4', 10)).toBeNull()
	expect(requestedRange(null, 10)).toBeNull()
})

test('the server’s words end an upload unless it asks for another attempt', () => {
	const refused = { code: 'UPLOAD_FAILED', message: 'XHR failed 415', data: { error: '内容不符' } }
	expect(failureOf(refused)).toEqual({ message: '内容不符', retry: false })
	const offset = { code: 'UPLOAD_FAILED', data: { error: '位置', retry: true } }
	expect(failureOf(offset)).toEqual({ message: '位置', retry: true })
	expect(failureOf({ code: 'BAD_REQUEST', message: '文件过大' })).toEqual({
		message: '文件过大',
		retry: false,
	})
	expect(failureOf({ code: 'UPLOAD_FAILED' })).toEqual({ message: null, retry: true })
	expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ message: null, retry: true })
})
