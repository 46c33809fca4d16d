import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import type { ServerBuild } from '@remix-run/node'
import { createExpressApp } from '~/express-app.server'
import { listensAt } from '~/platform/app-origin.server'
import { wrapBuild } from '~/web/wrap-build.server'
import type { Attachment, FileView } from '~/modules/file/types'
import type { Person } from './scene'

const routes = {
	'api/uploadthing': () => import('~/routes/api.uploadthing'),
	'api/files': () => import('~/routes/api.files'),
	'files/:fileId': () => import('~/routes/files.$fileId'),
	'files/:fileId/removal': () => import('~/routes/files.$fileId.removal'),
}

async function build(): Promise<ServerBuild> {
	const entries = await Promise.all(
		Object.entries(routes).map(async ([path, load]) => [
			path,
			{ id: path, path, module: { ...(await load()) } },
		]),
	)
	return wrapBuild({
		entry: { module: { default: () => new Response('no page here', { status: 500 }) } },
		routes: Object.fromEntries(entries),
		assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '1' },
		publicPath: '/',
		assetsBuildDirectory: '',
		isSpaMode: false,
		mode: 'test',
		future: { v3_singleFetch: true },
	} as unknown as ServerBuild)
}

/** The product's own HTTP stack with the file routes, on a free port. */
export async function startUploads(): Promise<{ origin: string; stop(): Promise<void> }> {
	const wrapped = await build()
	const app = createExpressApp({
		build: wrapped,
		jobsHealthy: () => true,
		draining: () => false,
		assets: (_req, _res, next) => next(),
	})
	const server: Server = createServer(app)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	listensAt(origin)
	const stop = () =>
		new Promise<void>((resolve) => {
			server.closeAllConnections()
			server.close(() => resolve())
		})
	return { origin, stop }
}

export type Chosen = { name: string; bytes: Buffer; lastModified?: number }
export type Refused = { error: string; code: string; retry: boolean; rangeStart?: number }

/** What the uploadthing client asks before it sends bytes. */
export async function announce(
	origin: string,
	who: Person | null,
	{ purpose, ...input }: Attachment,
	{ name, bytes, lastModified = 1_700_000_000_000 }: Chosen,
): Promise<{ status: number; url: string; message: string }> {
	const response = await fetch(`${origin}/api/uploadthing?actionType=upload&slug=${purpose}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-uploadthing-package': 'uploadthing/client',
			'x-uploadthing-version': '7.7.4',
			...(who && { cookie: who.cookie }),
		},
		body: JSON.stringify({ input, files: [{ name, size: bytes.length, type: '', lastModified }] }),
	})
	const body = await response.json()
	return {
		status: response.status,
		url: response.ok ? origin + body[0].url : '',
		message: body.message ?? '',
	}
}

export async function arrived(url: string): Promise<number> {
	const response = await fetch(url, { method: 'HEAD' })
	return Number(response.headers.get('x-ut-range-start') ?? 0)
}

export async function put(url: string, bytes: Buffer, start = 0) {
	const form = new FormData()
	form.append('file', new Blob([new Uint8Array(bytes.subarray(start))]), 'blob')
	const response = await fetch(url, {
		method: 'PUT',
		headers: { Range: `bytes=${start}-`, 'x-uploadthing-version': '7.7.4' },
		body: form,
	})
	const body = (await response.json()) as Refused & { serverData: FileView; ufsUrl: string }
	return { status: response.status, body }
}

/** The whole exchange as the client does it. */
export async function upload(origin: string, who: Person, to: Attachment, file: Chosen) {
	const { url, status, message } = await announce(origin, who, to, file)
	if (!url) throw new Error(`refused with ${status}: ${message}`)
	const { body } = await put(url, file.bytes, await arrived(url))
	return body.serverData
}

/** A PUT whose line breaks after `sent` bytes of the file. */
export function putAndBreak(url: string, bytes: Buffer, sent: number): Promise<void> {
	const { hostname, port, pathname, search } = new URL(url)
	const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n'
	const length = head.length + bytes.length + '\r\n--b--\r\n'.length
	return new Promise((resolve) => {
		const socket = connect(Number(port), hostname, () => {
			socket.write(
				`PUT ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\nRange: bytes=0-\r\n` +
					`Content-Type: multipart/form-data; boundary=b\r\nContent-Length: ${length}\r\n\r\n${head}`,
			)
			socket.write(bytes.subarray(0, sent), () => setTimeout(() => socket.destroy(), 100))
		})
		socket.on('error', () => {})
		socket.on('close', () => resolve())
	})
}
