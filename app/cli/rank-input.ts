import { parseDecimal } from '~/modules/ranking/rules/fraction'
import { byName } from '~/modules/ranking/rules/order'
import { RuleSchema } from '~/modules/ranking/schema'
import type { EntryFact, RankInput, Rule, ScoreCell, Weight } from '~/modules/ranking/schema'
import { readCsv } from './csv'
import { WrongInput, readBytes } from './io'
import { readRule } from './rule-file'

export type RankFiles = { scores: string; weights?: string; rule?: string; entries?: string }

/** `byRound`: whether the scores have a round column; without one the only round is named ''. */
export type RankRequest = {
	rule: Rule
	rounds: Map<string, RankInput>
	byRound: boolean
	bytes: Map<string, Buffer>
	warnings: string[]
}

/** Reads and checks all files together; throws WrongInput with every fault found. */
export function readRankRequest(files: RankFiles): RankRequest {
	const bytes = new Map<string, Buffer>()
	const faults: string[] = []
	const warnings: string[] = []
	const read = <T>(name: keyof RankFiles, parse: (content: Buffer, path: string) => T) => {
		const path = files[name]
		if (path === undefined) return null
		try {
			const content = readBytes(path)
			bytes.set(name, content)
			return parse(content, path)
		} catch (error) {
			if (!(error instanceof WrongInput)) throw error
			faults.push(...error.faults)
			return null
		}
	}
	const rule = read('rule', readRule) ?? RuleSchema.parse({})
	const scores = read('scores', readScores)
	const weights = read('weights', (content, path) => readWeights(content, path, scores, warnings))
	const entries = read('entries', (content, path) => readEntries(content, path, scores))
	if (scores) faults.push(...ruleFaults(rule, scores, files.rule ?? 'rule'))
	if (!scores || faults.length > 0) throw new WrongInput(...faults)
	if (rule.select?.perDomain && !entries) {
		warnings.push('select.perDomain needs the domains: give them with --entries; no seats proposed')
	}
	const rounds = new Map<string, RankInput>()
	for (const [round, cells] of [...scores.cells].sort(([a], [b]) => byName(a, b))) {
		rounds.set(round, {
			rule,
			scores: cells,
			weights: weights?.get(round) ?? [],
			entries: entries?.get(round) ?? [],
		})
	}
	return { rule, rounds, byRound: scores.byRound, bytes, warnings }
}

/** Cells and criteria by round. */
type Scores = {
	byRound: boolean
	cells: Map<string, ScoreCell[]>
	criteria: Map<string, Set<string>>
}

function readScores(content: Buffer, path: string): Scores {
	const table = readCsv(content, path, {
		required: ['entry', 'judge', 'score'],
		optional: ['round', 'criterion'],
	})
	const faults = repeated(table.rows, path, ({ round, entry, judge, criterion }) => [
		round,
		entry,
		judge,
		criterion,
	])
	const scores: Scores = {
		byRound: table.columns.has('round'),
		cells: new Map(),
		criteria: new Map(),
	}
	for (const { line, cells } of table.rows) {
		const { round, entry, judge, criterion, score } = cells
		if (!parseDecimal(score)) faults.push(`${path}:${line}: score "${score}" is no decimal number`)
		listOf(scores.cells, round).push({ entry, judge, ...(criterion && { criterion }), score })
		if (!scores.criteria.has(round)) scores.criteria.set(round, new Set())
		scores.criteria.get(round)!.add(criterion)
	}
	if (table.rows.length === 0) faults.push(`${path}:2: has no scores`)
	if (faults.length > 0) throw new WrongInput(...faults)
	return scores
}

/** Weights by round; a file without a round column holds for every round with the criterion. */
function readWeights(
	content: Buffer,
	path: string,
	scores: Scores | null,
	warnings: string[],
): Map<string, Weight[]> {
	const table = readCsv(content, path, { required: ['criterion', 'weight'], optional: ['round'] })
	const faults = repeated(table.rows, path, ({ round, criterion }) => [round, criterion])
	const weights = new Map<string, Weight[]>()
	for (const { line, cells } of table.rows) {
		const { round, criterion, weight } = cells
		const value = parseDecimal(weight)
		if (!value) faults.push(`${path}:${line}: weight "${weight}" is no decimal number`)
		else if (value.num < 0n) faults.push(`${path}:${line}: weight ${weight} is negative`)
		if (!scores) continue
		const rounds = roundsFor(round, table.columns.has('round'), scores)
		const scored = rounds.filter((name) => scores.criteria.get(name)?.has(criterion))
		for (const name of scored) listOf(weights, name).push({ criterion, weight })
		if (rounds.length === 0) warnings.push(`${path}:${line}: round ${round} has no scores`)
		else if (scored.length === 0) {
			faults.push(`${path}:${line}: unknown criterion "${criterion}"${inRound(round)}`)
		}
	}
	if (table.columns.has('round') && scores?.byRound === false) {
		faults.push(`${path}:1: has a round column, the scores have none`)
	}
	if (faults.length > 0) throw new WrongInput(...faults)
	return weights
}

/** Domains and failed gates by round; a file without a round column holds for every round. */
function readEntries(
	content: Buffer,
	path: string,
	scores: Scores | null,
): Map<string, EntryFact[]> {
	const table = readCsv(content, path, {
		required: ['entry'],
		optional: ['round', 'domain', 'gate'],
		filled: ['entry', 'round'],
	})
	const faults = repeated(table.rows, path, ({ round, entry }) => [round, entry])
	if (table.columns.has('round') && scores?.byRound === false) {
		faults.push(`${path}:1: has a round column, the scores have none`)
	}
	if (faults.length > 0) throw new WrongInput(...faults)
	const facts = new Map<string, EntryFact[]>()
	for (const { cells } of table.rows) {
		const { round, entry, domain, gate } = cells
		const rounds = scores ? roundsFor(round, table.columns.has('round'), scores) : []
		for (const name of rounds) {
			listOf(facts, name).push({ entry, ...(domain && { domain }), ...(gate && { gate }) })
		}
	}
	return facts
}

/** What the rule names must be in the scores. */
function ruleFaults(rule: Rule, scores: Scores, path: string): string[] {
	const known = new Set([...scores.criteria.values()].flatMap((names) => [...names]))
	const faults: string[] = []
	for (const link of rule.ties) {
		const criterion = link.startsWith('criterion:') ? link.slice('criterion:'.length) : null
		if (criterion !== null && !known.has(criterion)) {
			faults.push(`${path}: ties: unknown criterion "${criterion}"`)
		}
	}
	for (const { round } of rule.combine ?? []) {
		if (!scores.cells.has(round)) faults.push(`${path}: combine: round "${round}" has no scores`)
	}
	return faults
}

function repeated<Row>(
	rows: readonly { line: number; cells: Row }[],
	path: string,
	keyOf: (row: Row) => string[],
): string[] {
	const lines = new Map<string, number>()
	return rows.flatMap(({ line, cells }) => {
		const key = keyOf(cells)
		const cell = key.join('\u0000')
		const first = lines.get(cell)
		if (first === undefined) {
			lines.set(cell, line)
			return []
		}
		return [`${path}:${line}: repeats line ${first} (${key.filter(Boolean).join(', ')})`]
	})
}

function roundsFor(round: string, named: boolean, scores: Scores): string[] {
	if (!named) return [...scores.cells.keys()]
	return scores.cells.has(round) ? [round] : []
}

function inRound(round: string): string {
	return round ? ` in round ${round}` : ''
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
	const known = lists.get(key)
	if (known) return known
	const list: T[] = []
	lists.set(key, list)
	return list
}
