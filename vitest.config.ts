import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
	resolve: { alias: { '~': here('./app'), emails: here('./emails') } },
	test: {
		pool: 'forks',
		maxWorkers: 2,
		env: {
			TZ: 'UTC',
			NODE_ENV: 'test',
			LOG_LEVEL: 'silent',
			CONTEST_CLOCK: 'movable',
			// Thousands of requests come from one address; the limits have a test of their own.
			RATE_LIMITS: 'off',
		},
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.{ts,tsx}'],
					setupFiles: ['tests/support/strict-console.ts'],
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.{ts,tsx}'],
					globalSetup: ['tests/support/template-database.ts'],
					setupFiles: ['tests/support/strict-console.ts', 'tests/support/worker-database.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
		],
	},
})
