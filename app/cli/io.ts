import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'

/** Where a command writes; `process` is one. */
export type Io = {
	stdout: { write(text: string): unknown }
	stderr: { write(text: string): unknown }
}

/** 0 done · 1 the answer is no · 2 the input or the call is wrong. */
export type ExitCode = 0 | 1 | 2

/** The input or the call is wrong: one readable line per fault, exit code 2. */
export class WrongInput extends Error {
	readonly faults: readonly string[]

	constructor(...faults: string[]) {
		super(faults.join('\n'))
		this.name = 'WrongInput'
		this.faults = faults
	}
}

/** npm runs scripts from the repository's root; a path is meant from where the person stands. */
export function pathFromCaller(path: string): string {
	const standing = process.env.npm_lifecycle_event === 'shijia' ? process.env.INIT_CWD : undefined
	return isAbsolute(path) ? path : resolve(standing ?? process.cwd(), path)
}

/** Throws WrongInput for a file that is not there or cannot be read. */
export function readBytes(path: string): Buffer {
	const full = pathFromCaller(path)
	if (!existsSync(full)) throw new WrongInput(`${path}: no such file`)
	try {
		return readFileSync(full)
	} catch (error) {
		throw new WrongInput(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
	}
}

/** UTF-8 with or without a byte-order mark; throws WrongInput for another encoding. */
export function decodeText(bytes: Buffer, path: string): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		throw new WrongInput(`${path}: is not UTF-8 text`)
	}
}
