import { parseArgs } from 'node:util'
import type { ExitCode, Io } from './io'
import { installationChecks } from './doctor/installation'

/** One thing the platform depends on; `run` returns what it found, or throws how to mend it. */
export type Check = { name: string; run(): string | Promise<string> }

/** Every dependency and setting, one line each: ok, or how to mend it. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	parseArgs({ args: argv, options: {}, strict: true })
	const installation = await report(installationChecks, io)
	if (!installation) return 1
	const { settingChecks } = await import('./doctor/settings')
	const { databaseChecks } = await import('./doctor/database')
	return (await report([...settingChecks, ...databaseChecks], io)) ? 0 : 1
}

async function report(checks: Check[], io: Io): Promise<boolean> {
	let allWell = true
	for (const { name, run: check } of checks) {
		try {
			io.stdout.write(`ok    ${name}: ${await check()}\n`)
		} catch (error) {
			allWell = false
			io.stdout.write(`mend  ${name}: ${(error as Error).message}\n`)
		}
	}
	return allWell
}
