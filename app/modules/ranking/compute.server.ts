import { createHmac } from 'node:crypto'
import { NotFound } from '~/modules/domain-error'
import { type RoundInput, roundInput } from '~/modules/scoring/queries/counted-sheets.server'
import type { Tx } from '~/platform/db.server'
import { RankingCombined } from './errors'
import { sha256 } from './hash.server'
import { bundleOf, underPublicNames } from './rules/bundle'
import { pseudonyms } from './rules/pseudonyms'
import type { RankingResult } from './rules/rank-round'
import { hundredthsToDecimal } from './rules/rounding'
import { inOrder } from './rules/snapshot'
import { type RankInput, RuleSchema } from './schema'

/** Why an entry that left the contest, or lost its seat by an objection, takes no place. */
const barring = { withdrawn: 'withdrawn', disqualified: 'disqualified' } as const

/** What a snapshot keeps beside the public bundle: the same input under real ids. */
export type InternalInput = {
	input: RankInput
	/** Public codes by id. */
	entries: Record<string, string>
	judges: Record<string, string>
}

async function roundFacts(tx: Tx, roundId: string) {
	const round = await tx.round.findUnique({
		where: { id: roundId },
		select: {
			name: true,
			rule: true,
			pseudonymSalt: true,
			contest: { select: { name: true, edition: true } },
		},
	})
	if (!round) throw new NotFound()
	return round
}

/** State, domain and upheld objections of the entries, by id. */
async function entryFacts(tx: Tx, ids: string[]) {
	const rows = await tx.entry.findMany({
		where: { id: { in: ids } },
		select: {
			id: true,
			state: true,
			domain: { select: { name: true } },
			_count: { select: { objections: { where: { state: 'upheld' } } } },
		},
	})
	return new Map(rows.map((row) => [row.id, row]))
}

type Facts = Awaited<ReturnType<typeof entryFacts>>

function gateOf(fact: Facts extends Map<string, infer F> ? F : never): string | null {
	if (fact.state in barring) return barring[fact.state as keyof typeof barring]
	return fact._count.objections > 0 ? 'objection_upheld' : null
}

const noPart = { draft: 'not_submitted', abstained: 'abstained', void: 'void' } as const

function excludedReason({ state }: RoundInput['sheets'][number]): string | null {
	if (state === 'submitted') return null
	return state === null ? noPart.draft : noPart[state]
}

function inputOf(rule: unknown, sheets: RoundInput, facts: Facts): RankInput {
	const parsed = RuleSchema.parse(rule)
	const names = new Map(sheets.criteria.map(({ id, name }) => [id, name]))
	return {
		rule: parsed,
		weights: sheets.criteria.map(({ name, counted }) => ({
			criterion: name,
			weight: counted ? '1' : '0',
		})),
		scores: sheets.sheets
			.filter((sheet) => excludedReason(sheet) === null)
			.flatMap(({ entryId, judgeId, marks }) =>
				Object.entries(marks).map(([criterionId, mark]) => ({
					entry: entryId,
					judge: judgeId,
					criterion: names.get(criterionId) ?? criterionId,
					score: hundredthsToDecimal(mark),
				})),
			),
		entries: sheets.entries.map((entry) => {
			const fact = facts.get(entry)
			const gate = fact ? gateOf(fact) : null
			// A domain beside exact scores tells more of a firm than it must: only where seats need it.
			const domain = parsed.select?.perDomain ? fact?.domain?.name : undefined
			return { entry, ...(domain && { domain }), ...(gate && { gate }) }
		}),
		excluded: sheets.sheets.flatMap((sheet) => {
			const reason = excludedReason(sheet)
			return reason ? [{ entry: sheet.entryId, judge: sheet.judgeId, reason }] : []
		}),
	}
}

const keyedHash = (key: string, text: string) =>
	createHmac('sha256', key).update(text).digest('hex')

/**
 * The ranking of a round from its sheets as they stand: the input under real ids and the public
 * bundle whose `result` is the ranking. Reads only; the same sheets give the same bytes.
 * Throws NotFound, or RankingCombined for a rule that joins rounds.
 */
export async function computeRanking(tx: Tx, roundId: string) {
	const round = await roundFacts(tx, roundId)
	const sheets = await roundInput(tx, roundId)
	const facts = await entryFacts(tx, sheets.entries)
	const input = inOrder(inputOf(round.rule, sheets, facts))
	if (input.rule.combine) throw new RankingCombined()
	const judgeIds = sheets.sheets.map(({ judgeId }) => judgeId)
	const names = {
		entries: pseudonyms('entry', sheets.entries, round.pseudonymSalt, keyedHash),
		judges: pseudonyms('judge', judgeIds, round.pseudonymSalt, keyedHash),
	}
	const title = { contest: round.contest.edition + round.contest.name, round: round.name }
	const bundle = bundleOf(title, underPublicNames(input, names), sha256)
	const internal: InternalInput = {
		input,
		entries: Object.fromEntries(names.entries),
		judges: Object.fromEntries(names.judges),
	}
	return { internal, bundle, result: bundle.result as RankingResult, hash: bundle.hash }
}

export type Computed = Awaited<ReturnType<typeof computeRanking>>
