import type { CombinedRow } from '~/modules/ranking/rules/combine-rounds'
import type { Note } from '~/modules/ranking/rules/notes'
import type { RankingResult } from '~/modules/ranking/rules/rank-round'
import type { SeatReason, Selection } from '~/modules/ranking/rules/select'
import { writeCsv } from './csv'

/** What is printed of one ranking; rows of a round and of a combination have this in common. */
export type Printed = { round: string; ranking: CombinedRow[]; selection: Selection | null }

/** `[round,]entry,score,rank,sheets,note` */
export function rankingCsv(rankings: readonly Printed[], byRound: boolean): string {
	const header = ['entry', 'score', 'rank', 'sheets', 'note']
	const rows = rankings.flatMap(({ round, ranking, selection }) => {
		const seats = new Map(selection?.entries.map((seat) => [seat.entry, seatText[seat.reason]]))
		return ranking.map(({ entry, score, rank, sheets, notes }) => {
			const seat = seats.get(entry)
			const note = [...notes.map(noteText), ...(seat ? [seat] : [])].join('; ')
			const row = [entry, score ?? '', rank === null ? '' : String(rank), String(sheets), note]
			return byRound ? [round, ...row] : row
		})
	})
	return writeCsv(byRound ? ['round', ...header] : header, rows)
}

/** `[round,]entry,criterion,score` */
export function detailCsv(rounds: ReadonlyMap<string, RankingResult>, byRound: boolean): string {
	const header = ['entry', 'criterion', 'score']
	const rows = [...rounds].flatMap(([round, { ranking }]) =>
		ranking.flatMap(({ entry, criteria }) =>
			criteria.map(({ criterion, score }) => {
				return byRound ? [round, entry, criterion, score] : [entry, criterion, score]
			}),
		),
	)
	return writeCsv(byRound ? ['round', ...header] : header, rows)
}

function noteText(note: Note): string {
	const on = 'criterion' in note && note.criterion ? `${note.criterion}: ` : ''
	switch (note.code) {
		case 'below_quorum':
			return `not ranked: ${note.sheets} counted sheets, quorum ${note.quorum}`
		case 'gate_failed':
			return `not ranked: failed gate ${note.gate}`
		case 'no_marks':
			return `not ranked: no marks for ${note.criterion}`
		case 'not_ranked_in_round':
			return `not ranked: not ranked in round ${note.round}`
		case 'mean_instead_of_trimmed':
			return `${on}mean instead of trimmed mean: ${note.sheets} sheets, minJudges ${note.minJudges}`
		case 'judge_not_standardized':
			return `${on}${note.judge} not standardized: ${note.sheets} sheets`
		case 'tie_broken':
			return `tie broken by ${note.by}`
		case 'committee_pending':
			return 'tie waits for the committee'
		case 'tie_shared':
			return `place shared by ${note.entries}`
	}
}

const seatText: Record<SeatReason, string> = {
	by_rank: 'selected by rank',
	domain_minimum: "selected for its domain's minimum",
	tie_widened: 'selected: tie at the cut widens the list',
	committee: 'seat decided by the committee',
	tie_at_cut: 'tie at the cut: the committee decides',
	below_min_score: 'not selected: below the minimum score',
	domain_maximum: "not selected: its domain's maximum is reached",
	kept_for_minimum: "not selected: the seat is kept for another domain's minimum",
	seats_filled: 'not selected: seats are filled',
}
