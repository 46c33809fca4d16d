import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './bootstrap.mjs'

/** Imports one of the project's TypeScript modules (packages must be installed). */
export async function importTypeScript(path) {
	const { register } = await import('tsx/esm/api')
	register({ tsconfig: join(root, 'tsconfig.json') })
	return import(pathToFileURL(join(root, path)).href)
}

/** Runs `main`; a failure of the surroundings is one line, anything else keeps its stack. */
export async function runMain(main, failureCode = 1) {
	try {
		await main()
	} catch (error) {
		const expected = error?.name === 'SetupError'
		process.stderr.write(`shijia: ${expected ? error.message : (error?.stack ?? error)}\n`)
		process.exit(failureCode)
	}
}
