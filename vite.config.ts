import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { browserslist } from './package.json'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The oldest browsers served: the same list that the lint of style sheets reads. */
const floor = browserslist.map((browser) => browser.replace(' ', ''))

export default defineConfig({
	plugins: [remix(remixConfig)],
	resolve: { alias: { '~': here('./app'), emails: here('./emails') } },
	build: {
		target: floor,
		cssTarget: floor,
		assetsInlineLimit: 0,
	},
})
