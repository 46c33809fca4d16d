import { parseArgs } from 'node:util'
import { assignJudges } from '~/modules/assignment/rules/assign-judges'
import { readAssignFiles } from './assign-input'
import { writeCsv } from './csv'
import type { ExitCode, Io } from './io'
import { WrongInput } from './io'

const options = {
	entries: { type: 'string' },
	judges: { type: 'string' },
	conflicts: { type: 'string' },
	preferences: { type: 'string' },
	apart: { type: 'string' },
	'per-entry': { type: 'string' },
	seed: { type: 'string', default: '1' },
} as const

/**
 * `assign --entries FILE --judges FILE [--conflicts FILE] [--preferences FILE] [--apart FILE]
 * --per-entry K [--seed N]`: CSV `entry,judge`; the last line of stderr is JSON
 * `{objective, minLoad, maxLoad, unfilled, seconds}`, `unfilled` counting the places without a
 * judge. Exit 1 names the entries that cannot be filled; the rest is printed all the same.
 */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({ args: argv, options, strict: true })
	const { entries, judges, conflicts, preferences, apart } = values
	if (entries === undefined || judges === undefined)
		throw new WrongInput('assign: --entries FILE and --judges FILE are needed')
	const perEntry = wholeNumber('per-entry', values['per-entry'], 1)
	const seed = wholeNumber('seed', values.seed, 0)
	const started = performance.now()
	const input = readAssignFiles({ entries, judges, conflicts, preferences, apart })
	const drawn = assignJudges({ ...input, perEntry, seed })
	const { objective, minLoad, maxLoad, unfilled } = drawn
	io.stdout.write(
		writeCsv(
			['entry', 'judge'],
			drawn.pairs.map(({ entry, judge }) => [entry, judge]),
		),
	)
	for (const { entry, missing } of unfilled)
		io.stderr.write(`${entry} cannot be filled: ${missing} of ${perEntry} judges missing\n`)
	if (!drawn.proven)
		io.stderr.write('judges apart: the search was cut short, a better sum may exist\n')
	const places = unfilled.reduce((sum, { missing }) => sum + missing, 0)
	const seconds = Math.round(performance.now() - started) / 1000
	io.stderr.write(`${JSON.stringify({ objective, minLoad, maxLoad, unfilled: places, seconds })}\n`)
	return places > 0 ? 1 : 0
}

function wholeNumber(name: string, text: string | undefined, least: number): number {
	if (text === undefined) throw new WrongInput(`assign: --${name} is needed`)
	const value = Number(text)
	if (!/^\d+$/.test(text) || value < least || value > 0xffffffff)
		throw new WrongInput(`assign: --${name} "${text}" is no whole number from ${least}`)
	return value
}
