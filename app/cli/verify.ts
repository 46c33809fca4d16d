import { parseArgs } from 'node:util'
import { ZodError } from 'zod'
import { sha256 } from '~/modules/ranking/hash.server'
import { verifyBundle } from '~/modules/ranking/rules/bundle'
import type { Difference } from '~/modules/ranking/rules/first-difference'
import { WrongInput, decodeText, readBytes } from './io'
import type { ExitCode, Io } from './io'

/** `verify FILE`: 0 and the hash when the bundle's ranking follows from its scores, else 1. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { positionals } = parseArgs({ args: argv, options: {}, allowPositionals: true })
	const [path, ...more] = positionals
	if (path === undefined || more.length > 0)
		throw new WrongInput('verify: exactly one FILE is needed')
	const verdict = verify(path)
	if (verdict.valid) {
		io.stdout.write(`valid ${verdict.hash}\n`)
		return 0
	}
	io.stdout.write(`${describe(verdict.difference)}\n`)
	return 1
}

function verify(path: string) {
	const text = decodeText(readBytes(path), path)
	let document: unknown
	try {
		document = JSON.parse(text)
	} catch (error) {
		throw new WrongInput(`${path}: is not JSON (${(error as Error).message})`)
	}
	try {
		return verifyBundle(document, sha256)
	} catch (error) {
		if (error instanceof ZodError) {
			throw new WrongInput(
				...error.issues.map((issue) => `${path}: ${issue.path.join('.')}: ${issue.message}`),
			)
		}
		if (error instanceof RangeError) throw new WrongInput(`${path}: ${error.message}`)
		throw error
	}
}

function describe({ path, entry, judge, criterion, expected, found }: Difference): string {
	const named = Object.entries({ entry, judge, criterion })
		.filter(([, name]) => name !== undefined)
		.map(([what, name]) => `${what} ${name}`)
	return `different: ${[...named, path].join(', ')}: expected ${expected}, found ${found}`
}
