import type { ErrorCode, ErrorParams } from '~/messages/errors'

const MEGABYTE = 1_048_576
const MAX_FIELDS = 2_000
const MAX_NAME = 200
const MAX_INDEX = 999
const MAX_DEPTH = 8

type Read =
	| { ok: true; form: FormData }
	| { ok: false; status: 413 | 422; code: ErrorCode; params?: ErrorParams }

const tooLarge = (maxBytes: number): Read => ({
	ok: false,
	status: 413,
	code: 'body_too_large',
	params: {
		limit: maxBytes >= MEGABYTE ? `${Math.floor(maxBytes / MEGABYTE)} MB` : `${maxBytes} B`,
	},
})

/**
 * Collects a body of up to `maxBytes`; null when there is more. The rest is read and dropped: a
 * browser shows the answer only if it may finish sending, and the server bounds every body.
 */
async function collect(request: Request, maxBytes: number): Promise<Blob | null> {
	if (!request.body) return new Blob()
	const chunks: Uint8Array<ArrayBuffer>[] = []
	let size = 0
	const reader = request.body.getReader()
	for (;;) {
		const { done, value } = await reader.read()
		if (done) break
		size += value.byteLength
		if (size <= maxBytes) chunks.push(value)
	}
	return size <= maxBytes ? new Blob(chunks) : null
}

/** Names a form of ours never has: they only cost memory when turned into nested values. */
function wellShaped(form: FormData): boolean {
	let fields = 0
	for (const name of form.keys()) {
		fields += 1
		if (fields > MAX_FIELDS || name.length > MAX_NAME) return false
		if (/__proto__|prototype|constructor/.test(name)) return false
		const indexes = name.match(/\[(\d+)\]/g) ?? []
		if (indexes.some((index) => Number(index.slice(1, -1)) > MAX_INDEX)) return false
		if (name.split(/[.[]/).length > MAX_DEPTH) return false
	}
	return ['__intent__', '__state__'].every((name) => isJsonOrAbsent(form.getAll(name)))
}

function isJsonOrAbsent(values: FormDataEntryValue[]): boolean {
	if (values.length === 0) return true
	const [value] = values
	if (values.length > 1 || typeof value !== 'string') return false
	if (value === '') return true
	try {
		const parsed: unknown = JSON.parse(value)
		return typeof parsed === 'object' && parsed !== null
	} catch {
		return false
	}
}

/** Reads a posted form whole, refusing one that is too large, unreadable or oddly shaped. */
export async function readForm(request: Request, maxBytes = MEGABYTE): Promise<Read> {
	const type = request.headers.get('Content-Type') ?? ''
	if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) {
		return { ok: false, status: 422, code: 'body_unreadable' }
	}
	try {
		const body = await collect(request, maxBytes)
		if (!body) return tooLarge(maxBytes)
		const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
		return wellShaped(form) ? { ok: true, form } : { ok: false, status: 422, code: 'body_shape' }
	} catch {
		return { ok: false, status: 422, code: 'body_unreadable' }
	}
}
