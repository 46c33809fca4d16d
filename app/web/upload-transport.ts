import { fileKinds, kindByName, type Purpose } from '~/modules/file/purposes'
import type { Attachment, FileView } from '~/modules/file/types'
import type { UploadRouter } from './upload-router.server'

/**
 * Sends one file to the server through the uploadthing client and does not give up easily: each
 * new attempt asks the server how much has arrived and goes on from there.
 */

/** Seconds before each further attempt without progress in between. */
const PAUSES = [1, 2, 4, 8, 15, 30, 30, 30]

export type Failure = { message: string | null; retry: boolean }

type UploadFault = { code?: string; message?: string; data?: unknown }
const ENDED_BY_CLIENT = ['INTERNAL_CLIENT_ERROR', 'INTERNAL_SERVER_ERROR']

/** What a rejected attempt means: words of the server's where it gave some, and whether to go on. */
export function failureOf(error: unknown): Failure {
	const { code, message, data } = (error ?? {}) as UploadFault
	const refusal = data as { error?: unknown; retry?: unknown } | null | undefined
	if (typeof refusal?.error === 'string') {
		return { message: refusal.error, retry: refusal.retry === true }
	}
	if (code === undefined || code === 'UPLOAD_FAILED' || ENDED_BY_CLIENT.includes(code)) {
		return { message: null, retry: true }
	}
	return { message: message || null, retry: false }
}

/** Office software gives its own MIME types; the one of the extension is what the server expects. */
function withPlainType(purpose: Purpose, file: File): File {
	const kind = kindByName(purpose, file.name)
	if (!kind || file.type === fileKinds[kind].type) return file
	const { lastModified } = file
	return new File([file], file.name, { type: fileKinds[kind].type, lastModified })
}

export type Watcher = {
	onProgress(loaded: number): void
	/** The next attempt comes in so many seconds; null: when the network is back. */
	onPause(seconds: number | null): void
}

function pause(seconds: number | null, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const finish = () => {
			clearTimeout(timer)
			window.removeEventListener('online', finish)
			signal.removeEventListener('abort', finish)
			resolve()
		}
		const timer = seconds === null ? undefined : setTimeout(finish, seconds * 1000)
		window.addEventListener('online', finish)
		signal.addEventListener('abort', finish)
	})
}

async function attempt(
	to: Attachment,
	file: File,
	signal: AbortSignal,
	onProgress: (loaded: number) => void,
): Promise<FileView> {
	const { genUploader } = await import('uploadthing/client')
	const { uploadFiles } = genUploader<UploadRouter>({ url: '/api/uploadthing' })
	const { purpose, subjectType, subjectId, slot } = to
	const [sent] = await uploadFiles(purpose, {
		files: [file],
		input: { subjectType, subjectId, slot },
		signal,
		onUploadProgress: ({ loaded }) => onProgress(Math.min(loaded, file.size)),
	})
	return sent!.serverData as FileView
}

/**
 * Resolves with the stored file; rejects with a Failure once trying again makes no sense, and with
 * null when `signal` was aborted.
 */
export async function sendFile(
	to: Attachment,
	chosen: File,
	signal: AbortSignal,
	watcher: Watcher,
): Promise<FileView> {
	const file = withPlainType(to.purpose, chosen)
	let tries = 0
	let furthest = 0
	const onProgress = (loaded: number) => {
		if (loaded > furthest) [furthest, tries] = [loaded, 0]
		watcher.onProgress(loaded)
	}
	for (;;) {
		try {
			return await attempt(to, file, signal, onProgress)
		} catch (error) {
			if (signal.aborted) throw null
			const failure = failureOf(error)
			const seconds = PAUSES[tries++]
			if (!failure.retry || seconds === undefined) throw failure
			const wait = navigator.onLine ? seconds : null
			watcher.onPause(wait)
			await pause(wait, signal)
			if (signal.aborted) throw null
		}
	}
}
