import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { sha256 } from '~/modules/ranking/hash.server'
import { combineRounds } from '~/modules/ranking/rules/combine-rounds'
import type { CombinedResult } from '~/modules/ranking/rules/combine-rounds'
import { algorithm, rankRound } from '~/modules/ranking/rules/rank-round'
import type { RankingResult } from '~/modules/ranking/rules/rank-round'
import { hashOf, inOrder } from '~/modules/ranking/rules/snapshot'
import { WrongInput, pathFromCaller } from './io'
import type { ExitCode, Io } from './io'
import { readRankRequest } from './rank-input'
import type { RankRequest } from './rank-input'
import { detailCsv, rankingCsv } from './rank-output'
import type { Printed } from './rank-output'

const options = {
	scores: { type: 'string' },
	weights: { type: 'string' },
	rule: { type: 'string' },
	entries: { type: 'string' },
	detail: { type: 'string' },
	json: { type: 'string' },
} as const

/**
 * `rank --scores FILE [--weights FILE] [--rule FILE] [--entries FILE] [--detail FILE] [--json FILE]`.
 * `--entries` is `[round,]entry[,domain][,gate]`: domains for `select.perDomain`, and the gate an
 * entry failed. With `combine` the combined ranking follows the rounds, named after them.
 */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
	const { values } = parseArgs({ args: argv, options, strict: true })
	const { scores, detail, json, ...files } = values
	if (scores === undefined) throw new WrongInput('rank: --scores FILE is needed')
	refuseOverwriting([scores, ...Object.values(files)], [detail, json])
	const request = readRankRequest({ scores, ...files })
	const rounds = new Map<string, RankingResult>()
	for (const [round, input] of request.rounds) rounds.set(round, rankRound(input))
	const combined = combine(request, rounds)
	for (const warning of request.warnings) io.stderr.write(`${warning}\n`)
	if (detail !== undefined) write(detail, detailCsv(rounds, request.byRound))
	if (json !== undefined) write(json, report(request, rounds, combined))
	io.stdout.write(rankingCsv(printed(rounds, combined), request.byRound))
	return 0
}

function combine({ rule, rounds }: RankRequest, results: Map<string, RankingResult>) {
	if (!rule.combine) return null
	const facts = [...rounds.values()].flatMap(({ entries }) => entries)
	return combineRounds({ rule, rounds: results, entries: facts })
}

function printed(rounds: Map<string, RankingResult>, combined: CombinedResult | null): Printed[] {
	const each = [...rounds].map(([round, { ranking, selection }]) => ({ round, ranking, selection }))
	if (!combined) return each
	const round = combined.rule.combine!.map((part) => part.round).join('+')
	return [...each, { round, ranking: combined.ranking, selection: combined.selection }]
}

/** The rule with its defaults, the files' and the read input's SHA-256, and all results. */
function report(
	{ rule, rounds, byRound, bytes }: RankRequest,
	results: Map<string, RankingResult>,
	combined: CombinedResult | null,
): string {
	const input = [...rounds].map(([round, one]) => ({ round, ...inOrder(one) }))
	const files = Object.fromEntries([...bytes].map(([name, content]) => [name, sha256(content)]))
	const head = {
		format: 'shijia-rank/1',
		algorithm,
		rule,
		input: { sha256: hashOf(input, sha256), files },
	}
	const bodies = [...results].map(([round, { rule: _, algorithm: __, ...body }]) => {
		return byRound ? { round, ...body } : body
	})
	const body = byRound ? { rounds: bodies, ...(combined && { combined }) } : bodies[0]
	return `${JSON.stringify({ ...head, ...body }, null, 1)}\n`
}

function refuseOverwriting(inputs: readonly string[], outputs: readonly (string | undefined)[]) {
	const taken = new Set(inputs.map(pathFromCaller))
	for (const path of outputs) {
		if (path === undefined) continue
		const full = pathFromCaller(path)
		if (taken.has(full)) throw new WrongInput(`${path}: is named twice; it would be overwritten`)
		taken.add(full)
	}
}

function write(path: string, text: string): void {
	try {
		writeFileSync(pathFromCaller(path), text)
	} catch (error) {
		throw new WrongInput(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`)
	}
}
