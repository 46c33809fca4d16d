import { bootstrap } from './lib/bootstrap.mjs'
import { importTypeScript, runMain } from './lib/typescript.mjs'

const usage = `npm run migration -- new <name>   writes prisma/migrations/<time>_<name>/migration.sql
npm run migration -- check        exit 0: the migrations make the schema, 2: they differ
`
const [command, name] = process.argv.slice(2)

bootstrap()
await runMain(async () => {
	const { checkDrift, writeMigration } = await importTypeScript('bin/lib/schema-diff.ts')
	if (command === 'new' && /^[a-z0-9_]+$/.test(name ?? '')) {
		const file = await writeMigration(name)
		process.stdout.write(file ? `${file}\n` : 'The migrations already make the schema.\n')
	} else if (command === 'check') {
		const difference = await checkDrift()
		process.stdout.write(difference ?? 'The migrations make the schema.\n')
		process.exitCode = difference ? 2 : 0
	} else {
		process.stderr.write(usage)
		process.exitCode = 2
	}
})
