import { bootstrap } from './lib/bootstrap.mjs'
import { importTypeScript, runMain } from './lib/typescript.mjs'

/** `npm run -s shijia -- <command>`: a failure of the surroundings is 2, as a wrong call is. */
bootstrap()
await runMain(async () => {
	const { default: main } = await importTypeScript('app/cli/main.ts')
	process.exitCode = await main(process.argv.slice(2))
}, 2)
