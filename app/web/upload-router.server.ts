import type { ActionFunctionArgs } from '@remix-run/node'
import { createRouteHandler, createUploadthing, UTFiles } from 'uploadthing/remix'
import { UploadThingError } from 'uploadthing/server'
import { errorText } from '~/messages/errors'
import type { Locale } from '~/messages/define'
import type { Context } from '~/modules/context'
import { DomainError } from '~/modules/domain-error'
import { beginUpload, registerKey } from '~/modules/file/begin-upload.server'
import { finishUpload } from '~/modules/file/finish-upload.server'
import { type Purpose, purposes, type PurposeRule } from '~/modules/file/purposes'
import { UploadInput } from '~/modules/file/schema'
import type { FileView } from '~/modules/file/types'
import { db } from '~/platform/db.server'
import { appOrigin } from '~/platform/app-origin.server'
import { env } from '~/platform/env.server'
import { installationSecret } from '~/platform/secrets.server'
import { getContext } from './context.server'
import { localeOf } from './locale.server'
import { signatureOf } from './presigned-url.server'

/**
 * The app's side of the upload protocol (uploadthing 7.7.4). The ingest that takes the bytes is
 * ours too (ingest.server.ts) and lives in the same process, so what the two say to each other
 * never touches the network: the app's calls to the ingest arrive in `ingestFetch`, the ingest's
 * signed callback goes straight to `handler.action`.
 */
export const APP_ID = 'shijia'

const ingestUrl = () => `${appOrigin()}/ingest`
const callbackUrl = () => `${appOrigin()}/api/uploadthing`

let apiKey: string | undefined
export function uploadApiKey(): string {
	apiKey ??= `sk_${installationSecret(env.DATA_DIR, 'uploads')}`
	return apiKey
}

type Outcome = { ctx: Context; result?: FileView; error?: unknown }
const finishing = new Map<string, Outcome>()

const codes = { missing: 'NOT_FOUND', forbidden: 'FORBIDDEN' } as const

function asUploadThingError(error: DomainError, locale: Locale): UploadThingError {
	const code =
		error.kind === 'missing' || error.kind === 'forbidden' ? codes[error.kind] : 'BAD_REQUEST'
	const message = errorText(locale, error.code, error.params)
	return new UploadThingError({ code, message, data: { message } })
}

/** Words of ours stand in `data` too: that tells them from the package's own. */
const f = createUploadthing({
	errorFormatter: ({ message, data }) => ({ message, isOurs: data?.message === message }),
})

type Announced = { name: string; size: number; type: string; lastModified?: number | undefined }

async function admit(request: Request, purpose: Purpose, input: UploadInput, file: Announced) {
	const ctx = await getContext(request)
	if (ctx.actor.kind !== 'user') {
		const message = errorText(ctx.locale, 'upload_login')
		throw new UploadThingError({ code: 'FORBIDDEN', message, data: { message } })
	}
	try {
		const lastModified = file.lastModified ?? null
		return await beginUpload(ctx, { ...input, purpose }, { ...file, lastModified })
	} catch (error) {
		if (error instanceof DomainError) throw asUploadThingError(error, ctx.locale)
		throw error
	}
}

/** Runs in the callback: whatever goes wrong is handed to the ingest, which answers the browser. */
async function complete(file: { key: string; customId: string | null; fileHash: string }) {
	const outcome = finishing.get(file.key)
	if (!outcome) throw new Error('a callback that no upload of this process asked for')
	try {
		return await finishUpload(outcome.ctx, file.customId ?? '', { sha256: file.fileHash })
	} catch (error) {
		outcome.error = error
		throw error
	}
}

function route(purpose: Purpose) {
	const { limit }: PurposeRule = purposes[purpose]
	const options = {
		presignedURLTTL: '12h' as const,
		awaitServerData: true,
		getFileHashParts: (file: object) => [(file as { customId: string }).customId],
	}
	// `blob`: office software names types of its own; the name's extension and the content decide.
	return f({ blob: { maxFileSize: limit, maxFileCount: 1 } }, options)
		.input(UploadInput)
		.middleware(async ({ event, files, input }) => {
			const [file] = files
			const fileId = await admit(event.request, purpose, input, file!)
			return { fileId, [UTFiles]: [{ ...file!, customId: fileId }] }
		})
		.onUploadComplete(({ file }) => complete(file))
}

const uploadRouter = {
	entryForm: route('entryForm'),
	deck: route('deck'),
	video: route('video'),
	attachment: route('attachment'),
	commitment: route('commitment'),
	blindCopy: route('blindCopy'),
	organizationProof: route('organizationProof'),
	minutes: route('minutes'),
	evidence: route('evidence'),
} satisfies Record<Purpose, unknown>

export type UploadRouter = typeof uploadRouter

type Registration = { fileKeys: string[]; metadata: { fileId: string } }
type CallbackResult = { fileKey: string; callbackData: FileView }

/** The ingest's two service calls, answered in place; nothing else can be reached through here. */
async function ingestFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
	const request = new Request(input, init)
	if (request.headers.get('x-uploadthing-api-key') !== uploadApiKey()) {
		return Response.json({ ok: false }, { status: 401 })
	}
	if (request.url === `${ingestUrl()}/route-metadata`) {
		const { fileKeys, metadata } = (await request.json()) as Registration
		const ok = await registerKey({ db }, metadata.fileId, fileKeys[0] ?? '')
		return Response.json({ ok }, { status: ok ? 200 : 409 })
	}
	if (request.url === `${ingestUrl()}/callback-result`) {
		const { fileKey, callbackData } = (await request.json()) as CallbackResult
		const outcome = finishing.get(fileKey)
		if (outcome) outcome.result = callbackData
		return Response.json({ ok: outcome !== undefined }, { status: outcome ? 200 : 404 })
	}
	return Response.json({ ok: false }, { status: 404 })
}

function createHandler() {
	const token = { apiKey: uploadApiKey(), appId: APP_ID, regions: ['local'] }
	return createRouteHandler({
		router: uploadRouter,
		config: {
			token: Buffer.from(JSON.stringify(token)).toString('base64'),
			ingestUrl: ingestUrl(),
			callbackUrl: callbackUrl(),
			isDev: false,
			fetch: ingestFetch,
			logLevel: 'None',
		},
	})
}

let handler: ReturnType<typeof createHandler> | undefined
const handle = () => (handler ??= createHandler())

type Presigned = { url: string }

type Refusal = { message?: string; isOurs?: boolean }

/** What the package itself refuses, before any of our code runs, it says in English only. */
async function inOurWords(response: Response, locale: Locale): Promise<Response> {
	const { message, isOurs } = (await response.json().catch(() => ({}))) as Refusal
	return Response.json(
		{ message: (isOurs && message) || errorText(locale, 'upload_malformed') },
		{ status: response.status, headers: { 'Cache-Control': 'no-store' } },
	)
}

/**
 * Answers the upload client. Upload addresses go out without their origin: the browser reaches the
 * ingest wherever it reached the page, while the signature stays bound to the server's own origin.
 */
export async function answerUploadClient(args: ActionFunctionArgs): Promise<Response> {
	if (args.request.headers.has('uploadthing-hook')) {
		const message = errorText(localeOf(args.request), 'upload_link_invalid')
		return Response.json({ message }, { status: 403 })
	}
	const response = await handle().action(args)
	if (!response.ok) return inOurWords(response, localeOf(args.request))
	if (args.request.method !== 'POST') return response
	const presigned = (await response.json()) as Presigned[]
	const answers = presigned.map((one) => ({ ...one, url: one.url.slice(appOrigin().length) }))
	return Response.json(answers, { headers: { 'Cache-Control': 'no-store' } })
}

export type ArrivedFile = {
	id: string
	key: string
	name: string
	size: number
	type: string
	sha256: string
}

function callbackRequest(slug: string, file: ArrivedFile): Request {
	const url = `/files/${file.id}`
	const body = JSON.stringify({
		status: 'uploaded',
		metadata: { fileId: file.id },
		origin: ingestUrl(),
		file: {
			name: file.name,
			size: file.size,
			type: file.type,
			customId: file.id,
			key: file.key,
			url,
			appUrl: url,
			ufsUrl: url,
			fileHash: file.sha256,
		},
	})
	return new Request(`${callbackUrl()}?slug=${slug}`, {
		method: 'POST',
		body,
		headers: {
			'content-type': 'application/json',
			'uploadthing-hook': 'callback',
			'x-uploadthing-signature': signatureOf(body, uploadApiKey()),
		},
	})
}

/**
 * The ingest's report that all bytes of an upload are on disk. Returns the recorded file, or null
 * when it could not be recorded and may be reported again; a refusal is thrown.
 */
export async function reportArrived(
	ctx: Context,
	purpose: Purpose,
	file: ArrivedFile,
): Promise<FileView | null> {
	const outcome: Outcome = { ctx }
	finishing.set(file.key, outcome)
	try {
		const request = callbackRequest(purpose, file)
		await handle().action({ request, params: {}, context: {} })
		if (outcome.error) throw outcome.error
		return outcome.result ?? null
	} finally {
		finishing.delete(file.key)
	}
}
