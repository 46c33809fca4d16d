import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
	plugins: [remix(remixConfig)],
	resolve: { alias: { '~': here('./app'), emails: here('./emails') } },
	build: {
		target: ['chrome90', 'edge90', 'firefox90', 'safari14.1'],
		cssTarget: ['chrome90', 'edge90', 'firefox90', 'safari14.1'],
		assetsInlineLimit: 0,
	},
})
