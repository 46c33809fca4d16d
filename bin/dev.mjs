import { bootstrap } from './lib/bootstrap.mjs'
import { runMain } from './lib/typescript.mjs'

/** `npm run dev`: the same server, with Vite compiling what is asked for as it changes. */
bootstrap()
process.env.NODE_ENV = 'development'
await runMain(async () => {
	const { createServer } = await import('vite')
	const vite = await createServer({ server: { middlewareMode: true } })
	const load = () => vite.ssrLoadModule('virtual:remix/server-build')
	const { entry } = await load()
	await entry.module.startServer({ build: load, assets: vite.middlewares })
})
