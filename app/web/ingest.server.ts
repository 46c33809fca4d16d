import { randomUUID } from 'node:crypto'
import type { Express, Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { type ErrorCode, type ErrorParams, errorText } from '~/messages/errors'
import type { Locale } from '~/messages/define'
import { contestClockOffset } from '~/modules/audit/clock.server'
import type { Context } from '~/modules/context'
import { createContext } from '~/modules/context.server'
import { DomainError } from '~/modules/domain-error'
import { arrivedBytes, refuseUpload } from '~/modules/file/finish-upload.server'
import { ownerActor } from '~/modules/file/owner.server'
import { fileView, findRow, type StoredRow } from '~/modules/file/row.server'
import type { FileView } from '~/modules/file/types'
import { appOrigin } from '~/platform/app-origin.server'
import { systemNow } from '~/platform/clock.server'
import { db } from '~/platform/db.server'
import { TooManyBytes } from '~/platform/file-store/staging.server'
import { staging } from '~/platform/file-store/store.server'
import { logger } from '~/platform/logger.server'
import { requestScope } from '~/platform/request-scope.server'
import { statusOf } from './errors.server'
import { drain, filePart } from './ingest-body.server'
import { liveUploads, UploadBusy } from './live-uploads.server'
import { localeOf } from './locale.server'
import { MultipartFault } from './multipart'
import { checkUploadUrl } from './presigned-url.server'
import { APP_ID, reportArrived, uploadApiKey } from './upload-router.server'

/**
 * Takes the bytes of uploads: `HEAD` tells how many have arrived, `PUT` appends the rest
 * (protocol of uploadthing 7.7.4). The signed address is the only authority; cookies are not read
 * beyond the language.
 */

const IDLE_MS = 120_000
/** Room for the multipart envelope around the file. */
const ENVELOPE = 16_384

/** A refusal; `retry` tells the client that asking again from the start of the protocol may help. */
class Refusal extends Error {
	constructor(
		readonly status: number,
		readonly code: ErrorCode,
		readonly extra: { retry?: boolean; rangeStart?: number; params?: ErrorParams } = {},
	) {
		super(code)
	}
}

const live = liveUploads()

function localeFrom(req: ExpressRequest): Locale {
	const headers = new Headers()
	for (const name of ['cookie', 'accept-language'] as const) {
		const value = req.headers[name]
		if (value) headers.set(name, value)
	}
	return localeOf(new Request(appOrigin(), { headers }))
}

async function uploadOf(req: ExpressRequest): Promise<{ row: StoredRow; key: string }> {
	const check = checkUploadUrl(req.originalUrl, {
		origin: appOrigin(),
		apiKey: uploadApiKey(),
		appId: APP_ID,
		now: systemNow(),
	})
	if (!check.ok) throw new Refusal(403, check.code, { retry: check.code === 'upload_link_expired' })
	const { fileId, key, size } = check.grant
	const row = await findRow(db, fileId)
	if (!row || row.uploadKey !== key || Number(row.size) !== size) {
		throw new Refusal(409, 'upload_link_invalid', { retry: true })
	}
	if (row.state === 'refused' || row.state === 'deleted') {
		throw new Refusal(410, 'upload_link_invalid', { retry: true })
	}
	return { row, key }
}

async function contextOf(req: ExpressRequest, row: StoredRow): Promise<Context> {
	const scope = requestScope.getStore()
	const actor = await ownerActor(db, row.ownerId)
	if (!actor) throw new Refusal(403, 'upload_link_invalid')
	return createContext({
		actor,
		locale: localeFrom(req),
		requestId: scope?.requestId ?? randomUUID(),
		ip: scope?.ip ?? null,
		receivedAt: scope?.receivedAtSystem ?? systemNow(),
		clockOffsetMs: await contestClockOffset(db),
	})
}

/** Where the body begins in the file; the client always names it. */
function rangeStart(req: ExpressRequest): number {
	const start = /^bytes=(\d{1,15})-$/.exec(req.headers.range ?? '')?.[1]
	if (start === undefined) throw new Refusal(416, 'upload_malformed')
	return Number(start)
}

function checkLength(req: ExpressRequest, remaining: number): void {
	const length = Number(req.headers['content-length'])
	if (!Number.isSafeInteger(length)) throw new Refusal(411, 'upload_malformed')
	if (length > remaining + ENVELOPE) throw new Refusal(413, 'upload_malformed')
	if (length < remaining) throw new Refusal(400, 'file_incomplete', { retry: true })
}

/** Appends the body to the upload and makes it durable; throws when the file is not complete. */
async function receive(ctx: Context, req: ExpressRequest, row: StoredRow): Promise<string> {
	const start = rangeStart(req)
	const arrived = await arrivedBytes(row)
	if (start !== arrived) {
		throw new Refusal(409, 'upload_offset', { rangeStart: arrived, retry: true })
	}
	const size = Number(row.size)
	checkLength(req, size - start)
	try {
		const { size: now, sha256 } = await staging.append(row.id, filePart(req), size)
		if (now < size) throw new Refusal(400, 'file_incomplete', { rangeStart: now, retry: true })
		return sha256
	} catch (error) {
		if (!(error instanceof TooManyBytes)) throw error
		await refuseUpload(ctx, row, 'upload_malformed')
		throw new Refusal(413, 'upload_malformed')
	}
}

async function put(req: ExpressRequest): Promise<FileView> {
	const { row, key } = await uploadOf(req)
	if (row.state === 'stored') return fileView(row)
	const ctx = await contextOf(req, row)
	return live.exclusively(
		row.id,
		() => req.destroy(),
		async () => {
			const current = (await findRow(db, row.id)) ?? row
			if (current.state === 'stored') return fileView(current)
			const sha256 = await receive(ctx, req, current)
			const { id, name } = row
			const arrived = { id, key, name, size: Number(row.size), type: '', sha256 }
			const file = await reportArrived(ctx, row.purpose, arrived)
			if (!file) throw new Refusal(502, 'upload_not_recorded', { retry: true })
			return file
		},
	)
}

async function head(req: ExpressRequest): Promise<number> {
	const { row } = await uploadOf(req)
	await live.interrupt(row.id)
	return arrivedBytes((await findRow(db, row.id)) ?? row)
}

function refusalFor(error: unknown): Refusal {
	if (error instanceof Refusal) return error
	if (error instanceof MultipartFault) {
		return error.cutShort
			? new Refusal(400, 'file_incomplete', { retry: true })
			: new Refusal(400, 'upload_malformed')
	}
	if (error instanceof DomainError) {
		const status = error.code === 'file_content_wrong' ? 415 : statusOf(error.kind)
		return new Refusal(status, error.code, { params: error.params })
	}
	if (!(error instanceof UploadBusy)) logger.error({ err: error }, 'upload failed')
	return new Refusal(503, 'unavailable', { retry: true })
}

/** A refused body is read on for a while, so that the browser sees the answer and not a dead line. */
async function refuse(req: ExpressRequest, res: ExpressResponse, error: unknown): Promise<void> {
	if (req.destroyed && !req.complete) return void res.destroy()
	const { status, code, extra } = refusalFor(error)
	const { params, ...rest } = extra
	res.set('Connection', 'close').status(status)
	res.json({ error: errorText(localeFrom(req), code, params), code, retry: false, ...rest })
	await drain(req)
}

function answer(file: FileView) {
	const url = `/files/${file.id}`
	return { url, appUrl: url, ufsUrl: url, fileHash: file.sha256, serverData: file }
}

/** Mounts `HEAD` and `PUT /ingest/:key`; before anything that reads bodies or compresses. */
export function mountIngest(app: Express): void {
	app.use('/ingest', (_req, res, next) => {
		res.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
		next()
	})
	app.head('/ingest/:key', (req, res) => {
		head(req).then(
			(arrived) => res.set('x-ut-range-start', String(arrived)).status(200).end(),
			(error: unknown) => res.status(refusalFor(error).status).end(),
		)
	})
	app.put('/ingest/:key', (req, res) => {
		req.setTimeout(IDLE_MS, () => req.destroy())
		put(req)
			.then((file) => {
				res.json(answer(file))
				return drain(req)
			})
			.catch((error: unknown) => refuse(req, res, error))
			.catch((error: unknown) => logger.error({ err: error }, 'upload answer failed'))
	})
	app.use('/ingest', (req, res) => {
		res.status(404).json({ error: errorText(localeFrom(req), 'not_found'), code: 'not_found' })
	})
}
