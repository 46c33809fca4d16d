import { defineMessages } from '../define'

export const assignmentErrors = defineMessages(
	{
		judge_exists: '这位专家已在本届大赛的专家名单中。',
		judge_has_sheets:
			'这位专家已提交评分表，不能移出；如需作废评分表，请在评审进度中由两人复核办理。',
		round_closed: '本轮评分已结束，不能再分配专家。',
		round_not_open: '本轮评分未在进行。',
		no_entries_to_assign: '本轮没有可分配的作品：作品须先经审查受理。',
		no_judges_to_assign: '还没有已签署承诺书的专家，不能抽取。',
		sheets_missing: ({ count }: { count: number }) =>
			`评分截止时间未到，且仍有 ${count} 份评分表未提交，不能结束评分。`,
		entries_unassigned: ({ count }: { count: number }) =>
			`有 ${count} 件已受理作品还没有专家，请先抽取专家，再结束评分。`,
		entries_in_screening: ({ count }: { count: number }) =>
			`有 ${count} 件作品尚在审查或补正，结束评分后不能再评审。请先办结审查。`,
		sheet_not_submitted: '只有已提交的评分表可以作废。',
		approval_pending: '这份评分表已有待复核的作废申请。',
	},
	{
		judge_exists: 'This person is already on the list of judges.',
		judge_has_sheets:
			'This judge has submitted sheets and cannot be removed. A sheet is voided by two persons on the progress page.',
		round_closed: 'Scoring of this round is over; nobody can be assigned any more.',
		round_not_open: 'This round is not being scored.',
		no_entries_to_assign: 'There is nothing to assign: entries must pass screening first.',
		no_judges_to_assign: 'No judge has signed the letter of commitment yet.',
		sheets_missing: ({ count }) =>
			`Scoring has not ended and ${count === 1 ? '1 sheet is' : `${count} sheets are`} missing, so the round cannot be closed.`,
		entries_unassigned: ({ count }) =>
			`${count === 1 ? '1 accepted entry has' : `${count} accepted entries have`} no judge yet. Draw judges before closing the round.`,
		entries_in_screening: ({ count }) =>
			`${count === 1 ? '1 entry is' : `${count} entries are`} still being screened or corrected and could not be judged once the round is closed. Finish screening first.`,
		sheet_not_submitted: 'Only a submitted sheet can be voided.',
		approval_pending: 'Voiding this sheet is already proposed.',
	},
)
