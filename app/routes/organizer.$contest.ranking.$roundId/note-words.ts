import { rankingText } from '~/messages/ranking'
import type { Note } from '~/modules/ranking/rules/notes'
import { useText } from '~/ui/locale'

type Words = ReturnType<typeof useText<(typeof rankingText)['zh-CN']>>

function tieWords(t: Words, by: string, names: Map<string, string>): string {
	if (by === 'untrimmed' || by === 'committee') return t.tieBy[by]
	const key = by.replace(/^criterion:/, '')
	return t.tieBy.criterion(names.get(key) ?? key)
}

function noteWords(t: Words, note: Note, names: Map<string, string>): string {
	switch (note.code) {
		case 'below_quorum':
			return t.notes.below_quorum({ sheets: String(note.sheets), quorum: String(note.quorum) })
		case 'gate_failed':
			return t.notes.gate_failed(t.gates[note.gate as keyof typeof t.gates] ?? note.gate)
		case 'no_marks':
			return t.notes.no_marks(names.get(note.criterion) ?? note.criterion)
		case 'not_ranked_in_round':
			return t.notes.not_ranked_in_round(note.round)
		case 'mean_instead_of_trimmed':
			return t.notes.mean_instead_of_trimmed({
				sheets: String(note.sheets),
				minJudges: String(note.minJudges),
			})
		case 'judge_not_standardized':
			return t.notes.judge_not_standardized(note.judge)
		case 'tie_broken':
			return t.notes.tie_broken(tieWords(t, note.by, names))
		case 'committee_pending':
			return t.notes.committee_pending
		case 'tie_shared':
			return t.notes.tie_shared(String(note.entries))
	}
}

/** A ranking's notes in the reader's words; `names`: criteria in the reader's language. */
export function useNoteWords(names: Map<string, string>): (note: Note) => string {
	const t = useText(rankingText)
	return (note) => noteWords(t, note, names)
}
