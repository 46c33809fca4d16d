import { parseArgs } from 'node:util'
import { bootstrap } from './lib/bootstrap.mjs'
import { importTypeScript, runMain } from './lib/typescript.mjs'

/** `node bin/dev-db.mjs [--data-dir DIR] [--migrate]`: a database for development, until Ctrl-C. */
const { values } = parseArgs({
	options: { 'data-dir': { type: 'string', default: './data' }, migrate: { type: 'boolean' } },
})

bootstrap()
await runMain(async () => {
	const { startEmbeddedPostgres } = await importTypeScript(
		'app/platform/postgres/embedded.server.ts',
	)
	const server = await startEmbeddedPostgres({ dataDir: values['data-dir'] })
	const stop = () => server.stop().then(() => process.exit(0))
	process.once('SIGINT', stop).once('SIGTERM', stop)
	if (values.migrate) {
		const { migrate } = await importTypeScript('app/platform/migrate.server.ts')
		for (const name of await migrate(server.url())) process.stderr.write(`applied ${name}\n`)
	}
	process.stdout.write(`${server.url()}\n`)
	setInterval(() => {}, 1 << 30)
})
