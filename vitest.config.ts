import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Prepares one template database for the integration tests. */
const integrationSetup = here('./tests/support/integration-setup.ts')
const setupFiles = [here('./tests/support/stray-errors.ts')]

export default defineConfig({
	resolve: { alias: { '~': here('./app'), emails: here('./emails') } },
	test: {
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles },
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.{ts,tsx}'],
					globalSetup: existsSync(integrationSetup) ? [integrationSetup] : [],
					setupFiles,
					testTimeout: 30_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
})
