import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WrongInput } from './io'
import type { ExitCode, Io } from './io'

/** What each command is for; the command's code is app/cli/<name>.ts, loaded only when called. */
const commands = {
	rank: 'rank a round from score files',
	assign: 'assign judges to entries from files',
	verify: 'verify a published ranking bundle',
	'verify-audit': 'verify the chain of the audit log',
	eligibility: 'evaluate a policy against facts',
	closing: 'the closing instant of a public notice',
	'check-code': 'check unified social credit codes',
	'create-admin': 'make a one-time link for the first administrator',
	'reset-second-factor': 'take a lost second factor away',
	doctor: 'check every dependency and setting',
} as const

type Command = { run(argv: string[], io: Io): Promise<ExitCode> }

/** A fault file can be as long as its input; a reader needs the first ones. */
const mostFaults = 200

/** Runs `argv[0]` with the rest. Wrong input and wrong calls become lines on stderr and 2. */
export default async function main(argv: string[], io: Io = process): Promise<ExitCode> {
	const [name, ...rest] = argv
	if (name === '--help' || name === 'help') {
		io.stdout.write(usage())
		return 0
	}
	if (name === undefined || !Object.hasOwn(commands, name)) {
		io.stderr.write(name === undefined ? '' : `unknown command: ${name}\n`)
		io.stderr.write(usage())
		return 2
	}
	try {
		const command = (await import(/* @vite-ignore */ `./${name}.ts`)) as Command
		return await command.run(rest, io)
	} catch (error) {
		const faults = faultsOf(error)
		if (!faults) throw error
		const shown = faults.slice(0, mostFaults)
		if (faults.length > shown.length) shown.push(`and ${faults.length - shown.length} more faults`)
		io.stderr.write(shown.map((fault) => `${fault}\n`).join(''))
		return 2
	}
}

function faultsOf(error: unknown): readonly string[] | null {
	if (error instanceof WrongInput) return error.faults
	const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
	return code?.startsWith('ERR_PARSE_ARGS_') ? [(error as Error).message.split('\n')[0]!] : null
}

function usage(): string {
	const width = Math.max(...Object.keys(commands).map((name) => name.length))
	const lines = Object.entries(commands).map(([name, use]) => `  ${name.padEnd(width)}  ${use}\n`)
	return `usage: npm run -s shijia -- <command> …\n${lines.join('')}`
}

const called = process.argv[1]
if (called && realpathSync(called) === fileURLToPath(import.meta.url)) {
	process.exitCode = await main(process.argv.slice(2))
}
