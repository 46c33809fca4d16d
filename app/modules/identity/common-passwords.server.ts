import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '~/platform/project.server'

const NEWLINE = 0x0a
let loaded: Buffer | undefined

/** The list as it lies on the disk: 0.7 MB once, instead of 60,000 strings in a set. */
function list(): Buffer {
	loaded ??= readFileSync(join(projectRoot, 'app/modules/identity/common-passwords/list.txt'))
	return loaded
}

/** Whether the text (lower case) stands in the bundled list of common passwords. */
export function isListedPassword(text: string): boolean {
	const lines = list()
	const wanted = Buffer.from(text)
	let [from, to] = [0, lines.length]
	while (from < to) {
		const middle = (from + to) >> 1
		const start = lines.lastIndexOf(NEWLINE, middle - 1) + 1
		const found = lines.indexOf(NEWLINE, middle)
		const end = found === -1 ? lines.length : found
		const order = Buffer.compare(wanted, lines.subarray(start, end))
		if (order === 0) return true
		if (order < 0) to = start
		else from = end + 1
	}
	return false
}
