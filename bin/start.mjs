import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bootstrap, root } from './lib/bootstrap.mjs'
import { runMain } from './lib/typescript.mjs'

/** `npm start`: sets the checkout up where needed, then serves in this very process. */
bootstrap({ build: true })
process.env.NODE_ENV ||= 'production'
// What packages deprecate among themselves concerns nobody who runs the server.
process.noDeprecation = true
// Whoever read our output may go away (a closed terminal); the server stays.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})
await runMain(async () => {
	const build = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
	await build.entry.module.startServer({ build })
})
