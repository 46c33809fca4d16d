import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

/** Workers read this file again: what the first reading chose travels in the environment. */
process.env.E2E_PORT ??= String(await freePort())
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'shijia-e2e-'))
const baseURL = `http://localhost:${process.env.E2E_PORT}`

export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	workers: 2,
	timeout: 60_000,
	forbidOnly: Boolean(process.env.CI),
	use: {
		baseURL,
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
			args: ['--no-sandbox', '--disable-dev-shm-usage'],
		},
	},
	projects: [
		{ name: 'browser', testIgnore: /\.nojs\.spec\.ts$/ },
		{
			name: 'without-javascript',
			testMatch: /\.nojs\.spec\.ts$/,
			use: { javaScriptEnabled: false },
		},
	],
	webServer: {
		command: 'node bin/start.mjs',
		url: `${baseURL}/readyz`,
		timeout: 180_000,
		reuseExistingServer: false,
		stdout: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
		env: {
			PORT: process.env.E2E_PORT,
			DATA_DIR: process.env.E2E_DATA_DIR,
			DATABASE_URL: '',
			APP_ORIGIN: '',
			DEMO: '1',
			CONTEST_CLOCK: 'movable',
			LOG_LEVEL: 'warn',
		},
	},
})

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer()
		server.once('error', reject)
		server.listen(0, () => {
			const address = server.address()
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})
}
