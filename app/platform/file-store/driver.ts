import type { Readable } from 'node:stream'

/** Half-open part of an object, bytes `start` to `end - 1`. */
export type ByteRange = { start: number; end: number }

/**
 * Where finished files are kept. Ids are ours (uuid), never a person's words. Every upload is
 * first staged on the local disk (staging.server.ts) and handed over whole.
 */
export type FileStore = {
	/** Takes over the staged file and removes it there; an object that exists already stays as it is. */
	put(id: string, staged: { path: string; size: number; type: string }): Promise<void>
	/** A stream of the object or of a part of it. Fails with `ObjectMissing` when there is none. */
	get(id: string, range?: ByteRange): Promise<Readable>
	head(id: string): Promise<{ size: number } | null>
	/** Removing what is not there is no error. */
	delete(id: string): Promise<void>
	/** Throws when the store cannot be written; for /readyz and `doctor`. */
	check(): Promise<void>
}

export class ObjectMissing extends Error {
	constructor(id: string) {
		super(`no stored object ${id}`)
		this.name = 'ObjectMissing'
	}
}
